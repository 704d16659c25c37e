//! A declaration assessed in memory, as it would be at this moment, and recorded nowhere: for measurements.

use super::commands::why;
use super::live::Live;
use super::standing::Cards;
use super::{Declaration, sql};
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_targeting::rules::Line;
use std::sync::Arc;

/// Everything by which declarations are assessed, held fast.
pub struct Trial {
    app: App,
    live: Arc<Live>,
}

/// What would come of a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// Its score.
    pub score: i32,
    /// How many rules fired.
    pub fired: usize,
    /// How many parties of the line that decided are members in good standing.
    pub members: usize,
}

impl Trial {
    /// As of now.
    pub async fn now(app: &App) -> Result<Self, Failure> {
        let (head,): (i64,) = app.db(&System).one(sql::RECORD_HEAD, args![]).await?;
        let now = app.clock().now();
        let today = app.date_of(now);
        let live = app.0.selectivity.live(app, head, (now, today)).await?;
        Ok(Self {
            app: app.clone(),
            live,
        })
    }

    /// Looks up everybody in the chain, scores every line, and explains the worst.
    pub fn assess(&self, declaration: &Declaration) -> Result<Tried, Failure> {
        let (app, live) = (&self.app, &self.live);
        let (looker, board) = (&app.0.selectivity.looker, app.board());
        // Cards of drivers lie in the database; a declaration without a driver needs none.
        let known = (&Cards::new(), live.today);
        let found = looker.look(&declaration.parties, board, &live.decided, known);
        let threat = i64::from(live.in_force.level);
        let items = declaration.items.iter();
        let lines: Vec<Line> = items
            .map(|item| looker.fill(item, &found, threat))
            .collect();
        let why = why(app, live, declaration, (lines, &found))?;
        Ok(Tried {
            score: why.explanation.score,
            fired: why.explanation.fired.len(),
            members: why
                .parties
                .iter()
                .filter(|party| party.standing == "in_force")
                .count(),
        })
    }
}
