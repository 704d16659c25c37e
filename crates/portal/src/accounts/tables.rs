//! Query table of accounts.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::accounts::Account;
use uuid::Uuid;

impl Projected for Account {
    const TABLES: &'static [Table] = &[Table {
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
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let row = args![
            id,
            &self.email,
            &self.name,
            &self.lang,
            self.staff_role.as_deref(),
            true,
            self.second_factor,
            self.registered_at
        ];
        vec![(0, row)]
    }
}
