//! A journey: people at one browser, one after the other, told in the words of what they do and see.

use crate::checks::{Problem, check_page, look_at, shape};
use crate::page::Screen;
use crate::world::{Stage, stage};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Longest that a script may take which sends many forms.
const PATIENCE: Duration = Duration::from_mins(3);

/// Longest that words may take which stand at the end of much work, in the browser or behind it.
const WORK: Duration = Duration::from_mins(1);

/// What tells one state of a page from another.
const STATE: &str = "return document.querySelectorAll('main form').length + ' ' + \
                     document.querySelectorAll('.gl-errors, .usa-error-message').length;";

/// The programme's day, so many days from now, as the bar of the demonstration says it.
const DAY: &str = "
const said = document.querySelector('.gl-demo-bar').innerText.match(/\\d+ \\w{3} \\d{4}/)[0];
const day = new Date(said + ' 12:00 UTC');
day.setUTCDate(day.getUTCDate() + arguments[0]);
return day.toISOString().slice(0, 10);";

/// A browser at a demo world, and what was found wrong on the way.
pub struct Journey {
    stage: Stage,
    scripts: bool,
    looked_at: Mutex<BTreeSet<String>>,
    problems: Mutex<Vec<Problem>>,
    begun: Instant,
}

/// Somebody at the browser. Each act is what they do; each page that they come to is checked.
pub struct Person<'a> {
    journey: &'a Journey,
    /// Their name.
    pub name: String,
}

impl Journey {
    /// Begins one; none when browser tests are skipped.
    pub async fn begin(size: (u32, u32), scripts: bool) -> Option<Self> {
        Some(Self::at(stage(size, scripts).await?, scripts).await)
    }

    /// Another browser at the same world, for somebody who is there at the same time. Ends before this one.
    pub async fn beside(&self, size: (u32, u32), scripts: bool) -> Self {
        Self::at(self.stage.beside(size, scripts).await, scripts).await
    }

    async fn at(stage: Stage, scripts: bool) -> Self {
        let patience = stage.driver.set_script_timeout(PATIENCE).await;
        patience.expect("a time limit");
        Self {
            stage,
            scripts,
            looked_at: Mutex::default(),
            problems: Mutex::default(),
            begun: Instant::now(),
        }
    }

    /// Whether the browser runs scripts.
    pub fn scripts(&self) -> bool {
        self.scripts
    }

    /// Nobody reaches the programme.
    pub fn cuts_the_network(&self) {
        self.stage.cuts();
    }

    /// Everybody reaches it again.
    pub fn restores_the_network(&self) {
        self.stage.restores();
    }

    /// Somebody who is not signed in.
    pub async fn visitor(&self) -> Person<'_> {
        let cleared = self.stage.driver.delete_all_cookies().await;
        cleared.expect("no cookies");
        Person {
            journey: self,
            name: "A visitor".to_owned(),
        }
    }

    /// Comes in through the door of the first persona described so.
    pub async fn enters(&self, part: &str) -> Person<'_> {
        self.stage.open("/demo").await;
        let card = format!("//main//li[contains(., \"{part}\")]");
        let screen = Screen(&self.stage);
        let name = screen.read_at(&format!("{card}//h3")).await;
        screen.leaves().await;
        screen.press_at(&format!("{card}//button")).await;
        screen.arrives().await;
        let person = Person {
            journey: self,
            name,
        };
        person.tells("enters:", part);
        person.arrives().await;
        person
    }

    /// Writes a file that somebody can send.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.stage.folder().join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    }

    /// Ends it: fails with everything that was wrong on the way.
    pub async fn ends(self) {
        self.stage.ends().await;
        let problems = self.problems.into_inner();
        let problems = problems.unwrap_or_else(PoisonError::into_inner);
        let list: BTreeSet<String> = problems
            .iter()
            .map(|p| format!("{}: {}", shape(&p.page), p.what))
            .collect();
        assert!(list.is_empty(), "{} problems:\n{list:#?}", list.len());
    }
}

impl Person<'_> {
    fn screen(&self) -> Screen<'_> {
        Screen(&self.journey.stage)
    }

    // What a failed test shows: who did what, and when.
    fn tells(&self, act: &str, what: &str) {
        let at = self.journey.begun.elapsed().as_secs_f32();
        eprintln!("{at:>6.1}  {} {act} {what}", self.name);
    }

    // Once for each state of each page: axe takes its time, and the second criterion is like the first.
    async fn arrives(&self) {
        let path = self.screen().path().await;
        let state = self.screen().ask(STATE, vec![]).await;
        let place = format!("{} {}", shape(&path), state.as_str().unwrap_or_default());
        let looked_at = &self.journey.looked_at;
        let new = looked_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(place);
        if !new {
            return;
        }
        let stage = &self.journey.stage;
        let found = if self.journey.scripts {
            check_page(stage).await
        } else {
            look_at(stage).await
        };
        let problems = &self.journey.problems;
        let mut problems = problems.lock().unwrap_or_else(PoisonError::into_inner);
        problems.extend(found);
    }

    /// Opens an address.
    pub async fn opens(&self, path: &str) {
        self.tells("opens", path);
        self.journey.stage.open(path).await;
        self.arrives().await;
    }

    /// Follows a link by its words.
    pub async fn follows(&self, words: &str) {
        self.tells("follows", words);
        self.screen().leaves().await;
        self.screen().follow(words).await;
        self.screen().arrives().await;
        self.arrives().await;
    }

    /// Follows the link in whose words both parts are.
    pub async fn follows_about(&self, words: &str, about: &str) {
        self.screen().leaves().await;
        self.screen().follow_about(words, about).await;
        self.screen().arrives().await;
        self.arrives().await;
    }

    /// Follows the first link in the page whose address holds this.
    pub async fn follows_to(&self, address: &str) {
        self.tells("follows to", address);
        let css = format!("main a[href*='{address}']");
        self.screen().leaves().await;
        self.screen().follow_to(&css).await;
        self.screen().arrives().await;
        self.arrives().await;
    }

    /// Follows the first link in the page to exactly this address.
    pub async fn follows_address(&self, address: &str) {
        self.tells("follows to", address);
        let css = format!("main a[href='{address}']");
        self.screen().leaves().await;
        self.screen().follow_to(&css).await;
        self.screen().arrives().await;
        self.arrives().await;
    }

    /// Presses a button.
    pub async fn presses(&self, words: &str) {
        self.tells("presses", words);
        self.screen().leaves().await;
        self.screen().press(words).await;
        self.screen().arrives().await;
        self.arrives().await;
    }

    /// Presses a button that leads to no other page.
    pub async fn pushes(&self, words: &str) {
        self.tells("pushes", words);
        self.screen().press(words).await;
    }

    /// Looks at the page as it is now, as at one that was just opened.
    pub async fn looks(&self) {
        self.arrives().await;
    }

    /// Writes into a field, or chooses the value from a list.
    pub async fn fills(&self, name: &str, text: &str) {
        self.tells("fills", name);
        self.screen().fill(name, text).await;
    }

    /// Writes into several fields.
    pub async fn fills_in(&self, fields: &[(&str, &str)]) {
        for (name, text) in fields {
            self.fills(name, text).await;
        }
    }

    /// Chooses from a list by the words shown.
    pub async fn picks(&self, name: &str, words: &str) {
        self.screen().pick(name, words).await;
    }

    /// Chooses a radio button or ticks a box, by field and value.
    pub async fn chooses(&self, name: &str, value: &str) {
        self.screen().choose(name, value).await;
    }

    /// Ticks what the selector finds.
    pub async fn ticks(&self, css: &str) {
        self.screen().tick(css).await;
    }

    /// Ticks the box with these words.
    pub async fn ticks_label(&self, words: &str) {
        self.screen().tick_label(words).await;
    }

    /// Names a file to send.
    pub async fn attaches(&self, name: &str, file: &Path) {
        self.screen().attach(name, file).await;
    }

    /// Opens what is folded under these words.
    pub async fn unfolds(&self, words: &str) {
        self.screen().unfold(words).await;
    }

    /// Sees these words on the page.
    pub async fn sees(&self, words: &str) {
        self.tells("sees", words);
        self.screen().expect(words).await;
    }

    /// Waits for words that stand at the end of much work.
    pub async fn awaits(&self, words: &str) {
        self.tells("awaits", words);
        self.screen().expect_within(words, WORK).await;
    }

    /// Sees all of these words on the page.
    pub async fn sees_all(&self, words: &[&str]) {
        for words in words {
            self.sees(words).await;
        }
    }

    /// Does not see these words.
    pub async fn does_not_see(&self, words: &str) {
        self.screen().expect_not(words).await;
    }

    /// Is offered no such button.
    pub async fn cannot_press(&self, words: &str) {
        let there = self.screen().has_button(words).await;
        assert!(!there, "{} is offered `{words}`", self.name);
    }

    /// Reads what the selector finds.
    pub async fn reads(&self, css: &str) -> String {
        self.screen().read(css).await
    }

    /// Reads what stands at a path.
    pub async fn reads_at(&self, xpath: &str) -> String {
        self.screen().read_at(xpath).await
    }

    /// Counts what the selector finds.
    pub async fn counts(&self, css: &str) -> usize {
        self.screen().count(css).await
    }

    /// Where they are.
    pub async fn path(&self) -> String {
        self.screen().path().await
    }

    /// The programme's day, so many days from now.
    pub async fn day_after(&self, days: i64) -> String {
        let day = self.screen().ask(DAY, vec![days.into()]).await;
        day.as_str().unwrap_or_default().to_owned()
    }

    /// Loses the session, as when it ends or somebody signs out in another tab; the browser stays the same.
    pub async fn loses_the_session(&self) {
        self.tells("loses", "the session");
        let driver = &self.journey.stage.driver;
        let gone = driver.delete_cookie("greenlane-session").await;
        gone.expect("no session");
    }

    /// What a script in the page answers at once.
    pub async fn asks(&self, script: &str, args: Vec<Value>) -> Value {
        self.screen().ask(script, args).await
    }

    /// What a script answers that sends forms of this session, when it has sent them all.
    pub async fn sends(&self, script: &str, args: Vec<Value>) -> Value {
        self.screen().await_answer(script, args).await
    }
}
