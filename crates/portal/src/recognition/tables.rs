//! Query tables of connections and certificates.

use crate::projection::Projected;
use greenlane_db::{At, Column, Day, FromRow, Kind, Table, TableRow, args};
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::recognition::{Certificate, Connection};
use uuid::Uuid;

/// A row of `connection`.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct ConnectionRow {
    pub stream_id: Uuid,
    pub from_member: Uuid,
    pub to_member: Option<Uuid>,
    pub name: String,
    pub name_normal: String,
    pub country: String,
    pub message: String,
    pub stage: String,
    pub asked_at: At,
    pub changed_at: At,
    pub was_accepted: bool,
}

impl Projected for Connection {
    const TABLES: &'static [Table] = &[Table {
        name: "connection",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("from_member", Kind::Uuid),
            Column("to_member", Kind::Uuid),
            Column("name", Kind::Text),
            Column("name_normal", Kind::Text),
            Column("country", Kind::Text),
            Column("message", Kind::Text),
            Column("stage", Kind::Text),
            Column("asked_at", Kind::At),
            Column("changed_at", Kind::At),
            Column("ended_by", Kind::Uuid),
            Column("was_accepted", Kind::Bool),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(from), Some(asked_at), Some(changed_at)) =
            (self.from, self.asked_at, self.changed_at)
        else {
            return Vec::new();
        };
        let row = args![
            id,
            from.0,
            self.to.map(|to| to.0),
            &self.name,
            normal_form(&self.name),
            &self.country,
            &self.message,
            self.stage.code(),
            asked_at,
            changed_at,
            self.ended_by.map(|side| side.0),
            self.was_accepted
        ];
        vec![(0, row)]
    }
}

/// A row of `certificate`.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct CertificateRow {
    pub stream_id: Uuid,
    pub member_id: Uuid,
    pub code: String,
    pub revocation_index: i64,
    pub suspension_index: i64,
    pub tier: String,
    pub certified_on: Day,
    pub valid_from: At,
    pub valid_until: At,
    pub revoked_at: Option<At>,
}

impl Projected for Certificate {
    const TABLES: &'static [Table] = &[Table {
        name: "certificate",
        key: 1,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("member_id", Kind::Uuid),
            Column("code", Kind::Text),
            Column("revocation_index", Kind::Int),
            Column("suspension_index", Kind::Int),
            Column("tier", Kind::Text),
            Column("certified_on", Kind::Day),
            Column("valid_from", Kind::At),
            Column("valid_until", Kind::At),
            Column("revoked_at", Kind::At),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(member), Some(standing), Some(from), Some(until)) = (
            self.member,
            &self.standing,
            self.valid_from,
            self.valid_until,
        ) else {
            return Vec::new();
        };
        let row = args![
            id,
            member.0,
            code(id),
            self.revocation_index,
            self.suspension_index,
            standing.tier.code(),
            standing.certified_on,
            from,
            until,
            self.revoked_at
        ];
        vec![(0, row)]
    }
}

/// The code to type when one has the paper and no file: 60 of the certificate's random bits, in letters and digits
/// that are not mistaken for one another (Crockford's base 32).
pub(crate) fn code(id: Uuid) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits = id.as_u128();
    let mut code = String::with_capacity(14);
    for place in (0..12_u32).rev() {
        if place == 7 || place == 3 {
            code.push('-');
        }
        let five = usize::try_from((bits >> (5 * place)) & 31).unwrap_or_default();
        code.push(char::from(LETTERS.get(five).copied().unwrap_or(b'0')));
    }
    code
}

/// A code as typed: any case, any spacing, and the letters that stand for digits.
pub(crate) fn read_code(typed: &str) -> Option<String> {
    let mut plain = String::new();
    for letter in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        plain.push(match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other if other.is_ascii_alphanumeric() && other != 'U' => other,
            _ => return None,
        });
    }
    let part = |from: usize| plain.get(from..from + 4);
    (plain.len() == 12).then(|| Some(format!("{}-{}-{}", part(0)?, part(4)?, part(8)?)))?
}
