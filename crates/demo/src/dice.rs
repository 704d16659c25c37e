//! Chance that can be thrown again: the same seed and the same stream give the same throws on every machine.
//!
//! Its own small generator (`SplitMix64`) and not a library's, because a library may change its stream with a version
//! and every published picture of the demo world would change with it.

/// A stream of throws.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The throws of one `stream` (a company, a purpose) under a seed. Streams do not disturb each other: adding a
    /// company changes nothing about the others.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut dice = Self(seed ^ stream.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        dice.next();
        Self(dice.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        let n = u64::try_from(n).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % n).unwrap_or_default()
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        let span = usize::try_from(high - low + 1).unwrap_or(1);
        low + i32::try_from(self.below(span)).unwrap_or_default()
    }

    /// True in so many of a hundred throws.
    pub fn percent(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }

    /// One of these.
    pub fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let place = self.below(from.len());
        from.get(place).copied().unwrap_or_default()
    }

    /// One of these; `otherwise` when there are none.
    pub fn pick_of<T: Copy>(&mut self, from: &[T], otherwise: T) -> T {
        let place = self.below(from.len());
        from.get(place).copied().unwrap_or(otherwise)
    }

    /// These in another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}
