//! Years of declarations, written as customs would and imported by the real command. They grow gently, so that what differs from
//! year to year is how a company stands.

use super::Performer;
use super::strangers::{self, stranger};
use super::written::{Files, Haulage, Importer, Period, internal, number};
use crate::dice::Dice;
use crate::script::holds_the_table;
use greenlane_portal::Failure;
use greenlane_portal::command::Speaker;
use greenlane_portal::recognition::standing::Standing;
use greenlane_portal::trade::commands::{Sent, decide_party, follow_up, import};
use std::io::Write as _;
use std::sync::Arc;

/// Shipments of strangers, of the members whom visitors can be, and of each other member.
const STRANGERS: usize = 2_400;
const VISITED: usize = 260;
const EACH: usize = 22;
/// The year of which there are all declarations, and of a hundred of its shipments so many in each year.
const LAST: i16 = 2024;
const GROWTH: [(i16, usize); 6] = [
    (2019, 77),
    (2020, 74),
    (2021, 82),
    (2022, 89),
    (2023, 95),
    (LAST, 100),
];

/// How many shipments the first companies have in a year, as customs' own data will show.
pub(super) fn shipments_of_visited(year: i16) -> usize {
    let found = GROWTH.into_iter().find(|(of, _)| *of == year);
    VISITED * found.map_or(100, |(_, of_hundred)| of_hundred) / 100
}

impl Performer<'_> {
    fn of_staff(&self, role: &'static str) -> Result<Speaker, Failure> {
        let place = self
            .world
            .staff
            .staff
            .iter()
            .position(|staff| staff.role == role);
        let account = place.and_then(|place| self.staff.get(place)).copied();
        Ok(Speaker::alone(account.ok_or(Failure::NotFound)?, role))
    }

    /// Who moves goods by road; a stream of throws of their own for each file.
    fn haulage(&self, stream: u64) -> Haulage {
        let members = self.companies.iter().filter_map(|company| company.member);
        let standings = members.filter_map(|member| self.app.board().standing(member));
        let carriers = standings.filter_map(|standing| {
            let mut codes = standing.keys.iter();
            let code = codes.find_map(|key| key.strip_prefix("scac:"))?;
            Some((code.to_owned(), standing.name.clone()))
        });
        Haulage {
            carriers: carriers.take(6).collect(),
            dice: Dice::new(self.world.seed, stream),
            flow: Dice::new(self.world.seed, stream + 1),
        }
    }

    /// Importers with a file in the programme, and how many shipments of theirs the last year has.
    fn importers(&self) -> Vec<(Importer, usize)> {
        let importers = self.world.companies.iter().zip(&self.companies);
        let ours = importers.filter_map(|(plan, company)| {
            let standing = self.app.board().standing(company.member?)?;
            let visited = plan.number < 2;
            let imports = visited || plan.entity_type == "importer";
            let importer = Importer {
                number: number(&standing).filter(|_| imports)?,
                name: standing.name.clone(),
                address: standing.addresses.first().cloned().unwrap_or_default(),
                standing: Some(standing),
            };
            Some((importer, if visited { VISITED } else { EACH }))
        });
        ours.collect()
    }

    /// Writes a year into files, so many of a hundred of the last year's shipments.
    fn year(
        &self,
        files: &mut Files,
        (period, of_hundred): (Period, usize),
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        for (importer, many) in self.importers() {
            for _ in 0..many * of_hundred / 100 {
                files.shipment(&importer, period, dice)?;
            }
        }
        for _ in 0..STRANGERS * of_hundred / 100 {
            let outside = stranger(dice.below(strangers::STRANGERS));
            let importer = Importer {
                number: outside.number,
                name: outside.name,
                address: outside.address,
                standing: None,
            };
            files.shipment(&importer, period, dice)?;
        }
        Ok(())
    }

    /// The years before, as the older system had them: the trade of companies before and after they were certified. A world too
    /// small for the published table has the last year alone.
    pub(super) async fn older_years(&self) -> Result<(), Failure> {
        let companies = u32::try_from(self.world.companies.len()).unwrap_or(u32::MAX);
        if !holds_the_table(companies) {
            return Ok(());
        }
        self.app.board().catch_up(self.app).await?;
        let who = self.of_staff("targeting_officer")?;
        let mut files = Files::new(self.haulage(0x7_4B01));
        for (year, of_hundred) in GROWTH.into_iter().filter(|(year, _)| *year < LAST) {
            let mut dice = Dice::new(self.world.seed, 0x7_AB00 + u64::from(year.unsigned_abs()));
            let year = (Period::Older(year), of_hundred);
            self.year(&mut files, year, &mut dice)?;
        }
        let (declared, became) = (&files.declarations, &files.outcomes);
        self.bring(&who, "declarations-2019-2023.csv", "greenlane", declared)
            .await?;
        let source = "greenlane-further";
        self.bring(&who, "outcomes-2019-2023.csv", source, became)
            .await
    }

    async fn bring(
        &self,
        who: &Speaker,
        name: &str,
        source: &str,
        text: &str,
    ) -> Result<(), Failure> {
        let mut file = tempfile::NamedTempFile::new().map_err(internal)?;
        file.write_all(text.as_bytes())
            .and_then(|()| file.flush())
            .map_err(internal)?;
        let sent = Sent {
            path: file.path().to_owned(),
            name: name.to_owned(),
            source: source.to_owned(),
            format: None,
            keep_good: true,
            lang: "en",
        };
        import(self.app, who, sent, Box::new(|_, _, _| {})).await?;
        Ok(())
    }

    /// The year's declarations and outcomes, a file with rows to mend, a decision and a follow-up.
    pub async fn trade(&self) -> Result<(), Failure> {
        let who = self.of_staff("targeting_officer")?;
        self.app.board().catch_up(self.app).await?;
        let mut files = Files::new(self.haulage(0x7_4A01));
        let mut dice = Dice::new(self.world.seed, 0x7_AADE);
        self.year(&mut files, (Period::Year(LAST), 100), &mut dice)?;
        self.bring(
            &who,
            "declarations-2024.csv",
            "greenlane",
            &files.declarations,
        )
        .await?;
        self.bring(
            &who,
            "outcomes-2024.csv",
            "greenlane-further",
            &files.outcomes,
        )
        .await?;
        let late = "declaration,line,declared_on,office,mode,hs6,origin,value,currency,importer\n\
            24-900001,1,2024-12-30,2704,sea,851712,CN,12000,USD,99-200000000\n\
            24-900002,1,30/12/2024,2704,sea,851712,CN,9800,USD,99-200001300\n\
            24-900003,1,2024-12-30,2704,sea,70200,MX,3100,USD,99-200002600\n\
            24-900004,1,2024-12-31,2704,sea,070200,Mexico,\"3,100\",USD,99-200003900\n";
        self.bring(&who, "late-december.csv", "greenlane", late)
            .await?;
        let mut unit = self.app.begin(&who).await?;
        if let Some(party) = files.nameless.first() {
            let note = "Wrote to the broker: the importer's number was missing since its new system. Corrected from January.";
            let told = "Your broker was told that your number is missing from its declarations. It is mended from January.";
            follow_up(&mut unit, party, (note, told)).await?;
        }
        // Some misspelt names are too unlike for the list; the first that is on it is decided.
        for party in &files.misspelt {
            let companies = self.companies.iter().filter_map(|company| company.member);
            let mut standings = companies.filter_map(|member| self.app.board().standing(member));
            let same = |standing: &Arc<Standing>| standing.name.replacen('e', "a", 1) == party.name;
            let Some(standing) = standings.find(same) else {
                continue;
            };
            let reasons = "The same broker, goods and consignee as on its other declarations; one letter differs.";
            match decide_party(&mut unit, party, Some(standing.id), reasons).await {
                Ok(()) => break,
                Err(Failure::Refused(_)) => {}
                Err(other) => return Err(other),
            }
        }
        unit.commit().await
    }
}
