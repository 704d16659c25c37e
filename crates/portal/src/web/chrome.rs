//! What surrounds every page: language, navigation, the visitor, the form token.

use super::visit::Visit;
use crate::app::App;
use crate::assets::Assets;
use crate::i18n::{LANGUAGES, Locales};
use fluent_bundle::FluentValue;
use greenlane_domain::Refusal;
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
        let args: Vec<(&str, String)> = refusal
            .args
            .iter()
            .map(|(k, v)| (k.as_str(), v.clone()))
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

    /// A count with thousands separated as the language does.
    pub fn count(&self, n: impl TryInto<i64>) -> String {
        let n = n.try_into().unwrap_or(i64::MAX);
        let digits = n.unsigned_abs().to_string();
        let gap = if self.lang == "en" { "," } else { "\u{a0}" };
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                out.push_str(gap);
            }
            out.push(digit);
        }
        if n < 0 { format!("-{out}") } else { out }
    }

    /// A text of the pack in this language.
    pub fn pack<'a>(&self, text: &'a greenlane_domain::pack::Text) -> &'a str {
        text.get(self.lang)
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
    /// The way here.
    pub crumbs: Vec<Crumb>,
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
            crumbs: Vec::new(),
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
