//! What surrounds every page: language, navigation, the visitor, the form token.

use super::visit::Visit;
use crate::app::App;
use crate::assets::Assets;
use crate::i18n::{LANGUAGES, Locales};
use fluent_bundle::FluentValue;
use greenlane_domain::Refusal;
use greenlane_domain::identifiers::COUNTRIES;
use greenlane_domain::identifiers::names::normal_form;
use jiff::Timestamp;
use jiff::civil::Date;
use std::borrow::Cow;

/// A link in the navigation.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Where to.
    pub href: String,
    /// Its words.
    pub label: String,
    /// Whether this is where one is.
    pub current: bool,
}

/// A step of the breadcrumb.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Where to.
    pub href: String,
    /// Its words.
    pub label: String,
}

/// Speaks one language.
#[derive(Clone)]
pub struct Say {
    app: App,
    /// The language.
    pub lang: &'static str,
}

impl Say {
    /// In a language.
    pub fn new(app: &App, lang: &'static str) -> Self {
        Self {
            app: app.clone(),
            lang,
        }
    }

    fn locales(&self) -> &Locales {
        self.app.locales()
    }

    /// A message.
    pub fn t(&self, key: impl AsRef<str>) -> String {
        self.locales().text(self.lang, key.as_ref(), &[])
    }

    /// A message with one argument.
    pub fn t1(&self, key: impl AsRef<str>, name: &str, value: impl ToString) -> String {
        self.with(key.as_ref(), &[(name, value.to_string())])
    }

    /// A message with two arguments.
    pub fn t2(
        &self,
        key: impl AsRef<str>,
        a: &str,
        av: impl ToString,
        b: &str,
        bv: impl ToString,
    ) -> String {
        self.with(key.as_ref(), &[(a, av.to_string()), (b, bv.to_string())])
    }

    /// A message whose plural form depends on a count, given as `count`.
    pub fn n(&self, key: impl AsRef<str>, count: impl TryInto<i64>) -> String {
        let count = count.try_into().unwrap_or(i64::MAX);
        self.locales().text(
            self.lang,
            key.as_ref(),
            &[("count", FluentValue::from(count))],
        )
    }

    /// A message with any arguments. Whole numbers choose plural forms.
    pub fn with(&self, key: &str, args: &[(&str, String)]) -> String {
        let args: Vec<(&str, FluentValue<'_>)> = args
            .iter()
            .map(|(name, value)| {
                let value = value.parse::<i64>().map_or_else(
                    |_| FluentValue::String(Cow::Borrowed(value.as_str())),
                    |n| {
                        if name.starts_with("count") {
                            FluentValue::from(n)
                        } else {
                            FluentValue::String(Cow::Borrowed(value.as_str()))
                        }
                    },
                );
                (*name, value)
            })
            .collect();
        self.locales().text(self.lang, key, &args)
    }

    /// A refusal in words.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        // A rule names days and countries as the record writes them; people read them as on every page.
        let shown = |name: &str, value: &String| match value.parse::<Date>() {
            Ok(day) if value.len() == 10 => self.day(day),
            _ if name == "countries" => {
                let names: Vec<_> = value.split(", ").map(|code| self.country(code)).collect();
                names.join(", ")
            }
            _ => value.clone(),
        };
        let args: Vec<(&str, String)> = refusal
            .args
            .iter()
            .map(|(k, v)| (k.as_str(), shown(k, v)))
            .collect();
        self.with(&refusal.key, &args)
    }

    /// A day, unambiguous in every language: `22 Nov 2026`.
    pub fn day(&self, date: impl Into<Option<Date>>) -> String {
        let Some(date) = date.into() else {
            return self.t("date-none");
        };
        let month = self.t(format!("month-{}", date.month()));
        format!("{} {month} {}", date.day(), date.year())
    }

    /// A moment in programme time: `22 Nov 2026, 14:02`.
    pub fn at(&self, at: impl Into<Option<Timestamp>>) -> String {
        let Some(at) = at.into() else {
            return self.t("date-none");
        };
        let zoned = at.to_zoned(self.app.time_zone());
        format!(
            "{}, {:02}:{:02}",
            self.day(zoned.date()),
            zoned.hour(),
            zoned.minute()
        )
    }

    /// Words with a capital first letter, for where they stand by themselves.
    pub fn cap(&self, words: impl AsRef<str>) -> String {
        let mut letters = words.as_ref().chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        })
    }

    /// A number of days in the unit in which people think of it: days up to a season, then months, then years.
    pub fn span(&self, days: i32) -> String {
        match days {
            ..=120 => self.n("span-days", days),
            121..=729 => self.n("span-months", (days + 15) / 30),
            _ => self.n("span-years", (days + 182) / 365),
        }
    }

    /// A country's name, from its code. What is no code of ours is shown as it stands.
    pub fn country(&self, code: &str) -> String {
        if COUNTRIES.contains(&code) {
            self.t(format!("country-{}", code.to_lowercase()))
        } else {
            code.to_owned()
        }
    }

    /// Every country by its name, after an empty choice.
    pub fn countries(&self) -> Vec<(String, String)> {
        let mut named: Vec<_> = COUNTRIES
            .iter()
            .map(|code| ((*code).to_owned(), self.country(code)))
            .collect();
        // Accents sort with their letters: Åland, Égypte and Îles stand where a reader looks for them.
        named.sort_by_key(|(_, name)| normal_form(name));
        named.insert(0, (String::new(), self.t("ui-choose-one")));
        named
    }

    /// Which of all rows a page of a list shows, after so many that were skipped.
    pub fn shown(
        &self,
        skipped: impl TryInto<i64>,
        shown: usize,
        total: impl TryInto<i64>,
    ) -> String {
        let skipped = skipped.try_into().unwrap_or_default();
        let last = skipped + i64::try_from(shown).unwrap_or_default();
        let from = if shown == 0 { 0 } else { skipped + 1 };
        let args = [
            ("from", self.count(from)),
            ("to", self.count(last)),
            ("total", self.count(total)),
        ];
        self.with("ui-shown", &args)
    }

    /// The options of a filter, behind that of all.
    pub fn all_or(
        &self,
        options: impl IntoIterator<Item = (String, String)>,
    ) -> Vec<(String, String)> {
        let all = (String::new(), self.t("ui-all"));
        std::iter::once(all).chain(options).collect()
    }

    /// A text of the pack in this language.
    pub fn pack<'a>(&self, text: &'a greenlane_domain::pack::Text) -> &'a str {
        text.get(self.lang)
    }
}

/// The number of a tier as it is written everywhere: I, II, III.
pub fn tier_number(tier: i64) -> String {
    match tier {
        1 => "I".to_owned(),
        2 => "II".to_owned(),
        3 => "III".to_owned(),
        4 => "IV".to_owned(),
        other => other.to_string(),
    }
}

/// The surroundings of one page.
#[derive(Clone)]
pub struct Chrome {
    /// The language.
    pub say: Say,
    /// The visitor.
    pub visit: Visit,
    /// The page's title and, by custom, its h1.
    pub title: String,
    /// What the breadcrumb calls this page; the title when empty.
    pub here: String,
    /// The way here.
    pub crumbs: Vec<Crumb>,
    /// The pages beside this one, in a company's file.
    pub tabs: Vec<NavItem>,
    /// The main navigation of the visitor's role.
    pub nav: Vec<NavItem>,
    /// Whether this is a demo, which every page says.
    pub demo: bool,
}

impl std::ops::Deref for Chrome {
    type Target = Say;
    fn deref(&self) -> &Say {
        &self.say
    }
}

impl Chrome {
    /// So long a session holds without a sign of its person; the page warns before it ends.
    pub fn idle_seconds(&self) -> i64 {
        crate::accounts::session::IDLE.as_secs()
    }

    /// Surroundings for a page whose title is a message.
    pub fn new(app: &App, visit: &Visit, title_key: &str) -> Self {
        let say = Say::new(app, visit.lang);
        let title = say.t(title_key);
        Self::titled(app, visit, title)
    }

    /// Surroundings for a page with a title already in words.
    pub fn titled(app: &App, visit: &Visit, title: String) -> Self {
        let say = Say::new(app, visit.lang);
        let nav = crate::navigation::items(&say, visit, app);
        Self {
            say,
            visit: visit.clone(),
            title,
            here: String::new(),
            crumbs: Vec::new(),
            tabs: Vec::new(),
            nav,
            demo: app.settings().demo,
        }
    }

    /// Adds a step to the breadcrumb.
    #[must_use]
    pub fn crumb(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.crumbs.push(Crumb {
            href: href.into(),
            label: label.into(),
        });
        self
    }

    /// The form token.
    pub fn csrf(&self) -> &str {
        &self.visit.csrf
    }

    /// Where a static file is.
    pub fn asset(&self, path: &str) -> String {
        Assets::url(path).to_owned()
    }

    /// The other languages: code, own name, link to this page in it.
    pub fn languages(&self) -> Vec<(&'static str, &'static str, String)> {
        let path = self.visit.path.split('?').next().unwrap_or("/");
        let all = LANGUAGES
            .into_iter()
            .filter(|(code, _)| *code != self.say.lang);
        all.map(|(code, name)| (code, name, format!("{path}?lang={code}")))
            .collect()
    }

    /// The message left by the page before.
    pub fn flash(&self) -> Option<String> {
        self.visit.flash.as_ref().map(|key| self.say.t(key))
    }

    /// The role acted in, in words.
    pub fn role(&self) -> String {
        let role = self
            .visit
            .who
            .as_ref()
            .map_or("visitor", |w| w.role.as_str());
        self.say.t(format!("role-{}", role.replace('_', "-")))
    }

    /// What the demo's clock reads.
    pub fn clock(&self) -> String {
        self.say.at(self.say.app.clock().now())
    }
}
