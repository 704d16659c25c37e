//! What a person does on a page, by the words that stand there.

use crate::world::Stage;
use thirtyfour::prelude::*;

/// The page that is open, as a person uses it: fields by name, buttons and links by their words.
pub struct Screen<'a>(pub &'a Stage);

impl Screen<'_> {
    fn driver(&self) -> &WebDriver {
        &self.0.driver
    }

    /// Where one is, without the server's address.
    pub async fn path(&self) -> String {
        let url = self.driver().current_url().await.expect("an address");
        url.path().to_owned()
    }

    /// The whole text of the page.
    pub async fn text(&self) -> String {
        let body = self.driver().find(By::Tag("body")).await.expect("a body");
        body.text().await.expect("a text")
    }

    /// Fails, with the page, unless the words are there.
    pub async fn expect(&self, words: &str) {
        let text = self.text().await;
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            flat.contains(words),
            "`{words}` is not on {}:\n{text}",
            self.path().await
        );
    }

    /// Writes into a field, in place of what stood there.
    pub async fn fill(&self, name: &str, text: &str) {
        let css = format!("input[name='{name}'], textarea[name='{name}']");
        let field = self.one(&css).await;
        field.clear().await.expect("an empty field");
        field.send_keys(text).await.expect("typed");
    }

    /// Chooses a radio button, checkbox or option by its value.
    pub async fn choose(&self, name: &str, value: &str) {
        let css = format!(
            "input[name='{name}'][value='{value}'], select[name='{name}'] option[value='{value}']"
        );
        let choice = self.one(&css).await;
        if choice.tag_name().await.expect("a tag") == "option" {
            choice.click().await.expect("chosen");
            return;
        }
        // USWDS paints the label over the input, so one clicks on the label, as a person does.
        let id = choice
            .attr("id")
            .await
            .expect("attributes")
            .unwrap_or_default();
        let label = self.one(&format!("label[for='{id}']")).await;
        self.show(&label).await;
        if !choice.is_selected().await.unwrap_or(false) {
            label.click().await.expect("chosen");
        }
    }

    /// Presses the button with these words.
    pub async fn press(&self, words: &str) {
        let path = format!(
            "//button[normalize-space()=\"{words}\"] | //input[@type='submit' and @value=\"{words}\"]"
        );
        self.click(&path, words).await;
    }

    /// Follows the link with these words.
    pub async fn follow(&self, words: &str) {
        self.click(&format!("//a[normalize-space()=\"{words}\"]"), words)
            .await;
    }

    /// Follows the first link whose address ends so.
    pub async fn follow_to(&self, ending: &str) {
        let link = self.one(&format!("main a[href$='{ending}']")).await;
        self.show(&link).await;
        link.click().await.expect("followed");
    }

    async fn click(&self, xpath: &str, words: &str) {
        let found = self
            .driver()
            .find_all(By::XPath(xpath))
            .await
            .expect("a search");
        for element in &found {
            if element.is_displayed().await.unwrap_or(false) {
                self.show(element).await;
                element.click().await.expect("clicked");
                return;
            }
        }
        panic!(
            "no visible `{words}` on {}:\n{}",
            self.path().await,
            self.text().await
        );
    }

    async fn one(&self, css: &str) -> WebElement {
        match self.driver().find(By::Css(css)).await {
            Ok(element) => element,
            Err(error) => panic!(
                "nothing is `{css}` on {} ({error}):\n{}",
                self.path().await,
                self.text().await
            ),
        }
    }

    async fn show(&self, element: &WebElement) {
        let _ = element.scroll_into_view().await;
    }
}
