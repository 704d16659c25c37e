//! Query tables of accounts.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::accounts::Account;
use uuid::Uuid;

impl Projected for Account {
    const TABLES: &'static [Table] = &[
        Table {
            name: "account",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("email", Kind::Text),
                Column("name", Kind::Text),
                Column("lang", Kind::Text),
                Column("staff_role", Kind::Text),
                Column("active", Kind::Bool),
                Column("second_factor", Kind::Bool),
                Column("registered_at", Kind::At),
            ],
        },
        Table {
            name: "api_token",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("token_id", Kind::Uuid),
                Column("role", Kind::Text),
                Column("label", Kind::Text),
                Column("issued_at", Kind::At),
                Column("expires_on", Kind::Day),
                Column("revoked_at", Kind::At),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let person = args![
            id,
            &self.email,
            &self.name,
            &self.lang,
            self.staff_role.as_deref(),
            true,
            self.second_factor,
            self.registered_at
        ];
        let tokens = self.tokens.iter().map(|(token, issued)| {
            let row = args![
                id,
                *token,
                &issued.role,
                &issued.label,
                issued.issued_at,
                issued.expires_on,
                issued.revoked_at
            ];
            (1, row)
        });
        std::iter::once((0, person)).chain(tokens).collect()
    }
}
