//! Every visible string, from Fluent files embedded in the binary: `locales/<lang>/<feature>.ftl`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use std::collections::HashMap;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The languages that are complete, each with its own name for itself.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("es", "Español"), ("fr", "Français")];

/// All translations.
pub struct Locales(HashMap<&'static str, FluentBundle<FluentResource>>);

/// The nearest language we speak.
pub fn known(lang: &str) -> Option<&'static str> {
    let base = lang.split(['-', '_']).next()?.to_ascii_lowercase();
    LANGUAGES
        .iter()
        .map(|(code, _)| *code)
        .find(|code| *code == base)
}

fn identifier(lang: &str) -> LanguageIdentifier {
    lang.parse().unwrap_or_default()
}

/// French sets a space before `: ; ? ! » %` and after `«`, Spanish before `%`. No line breaks there: what is typed in the
/// files as a common space becomes one that holds.
fn unbroken(lang: &str, text: &str) -> String {
    let marks: &[(&str, &str)] = match lang {
        "fr" => &[
            (" :", "\u{a0}:"),
            (" ;", "\u{a0};"),
            (" ?", "\u{a0}?"),
            (" !", "\u{a0}!"),
            (" »", "\u{a0}»"),
            ("« ", "«\u{a0}"),
            (" %", "\u{a0}%"),
        ],
        "es" => &[(" %", "\u{a0}%")],
        _ => &[],
    };
    let mut text = text.to_owned();
    for (typed, held) in marks {
        text = text.replace(typed, held);
    }
    text
}

/// A sentence that ends with a name which itself ends with a full stop (“Inc.”, “S.A. de C.V.”) has one of them.
fn one_stop(text: String, args: &[(&str, FluentValue<'_>)]) -> String {
    args.iter().fold(text, |text, (_, value)| match value {
        FluentValue::String(name) if name.ends_with('.') && text.contains(&**name) => {
            text.replace(&format!("{name}."), name)
        }
        _ => text,
    })
}

impl Locales {
    /// The translations in the binary, read once a process. A file that does not parse is logged and its good part kept; a test
    /// refuses both that and a missing key.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Locales> = LazyLock::new(Locales::parse);
        &EMBEDDED
    }

    fn parse() -> Self {
        let mut bundles = HashMap::new();
        for (lang, _) in LANGUAGES {
            let mut bundle = FluentBundle::new_concurrent(vec![identifier(lang)]);
            bundle.set_use_isolating(false);
            for file in FILES.get_dir(lang).into_iter().flat_map(Dir::files) {
                let text = unbroken(lang, file.contents_utf8().unwrap_or_default());
                let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
                    tracing::error!(file = %file.path().display(), ?errors, "translations do not parse");
                    resource
                });
                if let Err(errors) = bundle.add_resource(resource) {
                    tracing::error!(file = %file.path().display(), ?errors, "translations clash");
                }
            }
            bundles.insert(lang, bundle);
        }
        Self(bundles)
    }

    /// Whether the language has the message.
    pub fn has(&self, lang: &str, key: &str) -> bool {
        self.0.get(lang).is_some_and(|b| b.has_message(key))
    }

    /// A message with arguments; the key itself where there is no such message.
    pub fn text(&self, lang: &str, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let bundle = self.0.get(lang).or_else(|| self.0.get("en"));
        let Some((bundle, pattern)) =
            bundle.and_then(|b| b.get_message(key).and_then(|m| m.value()).map(|p| (b, p)))
        else {
            tracing::warn!(lang, key, "no such message");
            return key.to_owned();
        };
        let named: FluentArgs<'_> = args.iter().map(|(k, v)| (*k, v.clone())).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&named), &mut errors);
        let text = one_stop(text.into_owned(), args);
        if !errors.is_empty() {
            tracing::warn!(lang, key, ?errors, "message lacks an argument");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_begins_with_a_french_colon() {
        assert_eq!(
            unbroken("fr", "a = « { $x } » : oui ? 5 %"),
            "a = «\u{a0}{ $x }\u{a0}»\u{a0}: oui\u{a0}? 5\u{a0}%"
        );
        assert_eq!(unbroken("es", "a = ¿Sí? 5 %"), "a = ¿Sí? 5\u{a0}%");
        assert_eq!(unbroken("en", "a = b : c"), "a = b : c");
        // What is shown has them too, and the messages are still all there.
        let text = Locales::embedded().text("fr", "finding-overdue-and", &[("stage", "x".into())]);
        assert_eq!(text, "En retard\u{a0}: x");
    }

    #[test]
    fn a_sentence_ends_with_one_full_stop() {
        let told = |companies: &str| {
            let args = [("name", "a.pdf".into()), ("companies", companies.into())];
            Locales::embedded().text("en", "anomaly-why-reused", &args)
        };
        assert!(
            told("Alder Tools Inc.").ends_with("of Alder Tools Inc."),
            "{}",
            told("Alder Tools Inc.")
        );
        assert!(told("Alder Tools").ends_with("of Alder Tools."));
    }
}
