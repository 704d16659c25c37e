//! What a person does on a page, by the words that stand there.

use crate::world::Stage;
use serde_json::Value;
use std::path::Path;
use std::time::Duration;
use thirtyfour::prelude::*;

/// How long one looks for words that a script may still be writing.
const LOOKS: Duration = Duration::from_secs(8);
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Date fields are typed in the order of the machine's locale, which no test should depend on.
const SET: &str = "const [field, value] = arguments; field.value = value; \
                   field.dispatchEvent(new Event('input', { bubbles: true }));";

const SHOW: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";

/// The page that is open, as a person uses it: fields by name, buttons and links by their words.
pub struct Screen<'a>(pub &'a Stage);

/// The field of this name, or the one element that a name with `#` is the id of.
fn field(name: &str) -> String {
    if name.starts_with('#') {
        return name.replace('.', "\\.");
    }
    format!(
        "main input[name='{name}']:not([type='hidden']), main textarea[name='{name}'], main select[name='{name}']"
    )
}

/// Marks a document, to tell it from the one that comes after it.
const MARK: &str = "document.documentElement.setAttribute('data-left', '');";
const ARRIVED: &str = "return document.readyState === 'complete' && \
                       !document.documentElement.hasAttribute('data-left');";

/// Longest that a page may take to come.
const ARRIVAL: Duration = Duration::from_mins(1);

impl Screen<'_> {
    fn driver(&self) -> &WebDriver {
        &self.0.driver
    }

    /// Says that what follows leads to another page.
    pub async fn leaves(&self) {
        self.ask(MARK, vec![]).await;
    }

    /// Waits for the page after the one that was left: on a busy machine a click ends before it comes.
    pub async fn arrives(&self) {
        let start = std::time::Instant::now();
        while start.elapsed() < ARRIVAL {
            // While one page makes way for the next, there is nothing to ask.
            let there = self.driver().execute(ARRIVED, vec![]).await;
            if there.is_ok_and(|answer| answer.json().as_bool() == Some(true)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.fail("no new page comes").await;
    }

    /// What a script in the page answers.
    pub async fn ask(&self, script: &str, args: Vec<Value>) -> Value {
        let answer = self.driver().execute(script, args).await;
        answer.expect("a script runs").json().clone()
    }

    /// The same for a script that answers later, to the function that is its last argument.
    pub async fn await_answer(&self, script: &str, args: Vec<Value>) -> Value {
        let answer = self.driver().execute_async(script, args).await;
        answer.expect("a script answers").json().clone()
    }

    /// Where one is, without the server's address.
    pub async fn path(&self) -> String {
        let url = self.driver().current_url().await.expect("an address");
        url.path().to_owned()
    }

    /// The whole text that can be seen, with single spaces.
    pub async fn text(&self) -> String {
        let text = self.ask("return document.body.innerText;", vec![]).await;
        let text = text.as_str().unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether the words are there, or come in time.
    async fn shows(&self, words: &str, time: Duration) -> bool {
        let start = std::time::Instant::now();
        loop {
            if self.text().await.contains(words) {
                return true;
            }
            if start.elapsed() > time {
                return false;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Fails, with the page, unless the words are there or come soon.
    pub async fn expect(&self, words: &str) {
        self.expect_within(words, LOOKS).await;
    }

    /// Fails, with the page, unless the words are there or come in this time.
    pub async fn expect_within(&self, words: &str, time: Duration) {
        if !self.shows(words, time).await {
            self.fail(&format!("`{words}` is not")).await;
        }
    }

    /// Fails, with the page, if the words are there.
    pub async fn expect_not(&self, words: &str) {
        if self.text().await.contains(words) {
            self.fail(&format!("`{words}` is")).await;
        }
    }

    async fn fail(&self, what: &str) -> ! {
        panic!("{what} on {}:\n{}", self.path().await, self.text().await)
    }

    /// The text of the first element that the selector finds.
    pub async fn read(&self, css: &str) -> String {
        let text = self.one(css).await.text().await.expect("a text");
        text.trim().to_owned()
    }

    /// The text of the first element that the path finds.
    pub async fn read_at(&self, xpath: &str) -> String {
        let found = self.driver().find(By::XPath(xpath)).await;
        match found {
            Ok(element) => element.text().await.expect("a text").trim().to_owned(),
            Err(_) => self.fail(&format!("nothing is at `{xpath}`")).await,
        }
    }

    /// How many elements the selector finds.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.driver().find_all(By::Css(css)).await;
        found.map_or(0, |all| all.len())
    }

    /// Writes into a field, in place of what stood there; in a list it chooses the value.
    pub async fn fill(&self, name: &str, text: &str) {
        let element = self.one(&field(name)).await;
        self.show(&element).await;
        if element.tag_name().await.expect("a tag") == "select" {
            let css = format!("option[value='{text}']");
            let option = element.find(By::Css(css)).await.expect("an option");
            option.click().await.expect("chosen");
            return;
        }
        let kind = element.attr("type").await.expect("attributes");
        if kind.as_deref() == Some("date") {
            let args = vec![element.to_json().expect("an element"), text.into()];
            self.ask(SET, args).await;
            return;
        }
        element.clear().await.expect("an empty field");
        element.send_keys(text).await.expect("typed");
    }

    /// Chooses from a list by the words shown.
    pub async fn pick(&self, name: &str, words: &str) {
        let list = self.one(&field(name)).await;
        self.show(&list).await;
        let path = By::XPath(format!(".//option[normalize-space()=\"{words}\"]"));
        match list.find(path).await {
            Ok(option) => option.click().await.expect("chosen"),
            Err(_) => self.fail(&format!("`{words}` is not in `{name}`")).await,
        }
    }

    /// Names a file to send.
    pub async fn attach(&self, name: &str, file: &Path) {
        let input = self.one(&field(name)).await;
        input
            .send_keys(file.display().to_string())
            .await
            .expect("a file is named");
    }

    /// Chooses a radio button or checkbox by its value.
    pub async fn choose(&self, name: &str, value: &str) {
        self.tick(&format!("main input[name='{name}'][value='{value}']"))
            .await;
    }

    /// Ticks the radio button or checkbox that the selector finds.
    pub async fn tick(&self, css: &str) {
        let choice = self.one(css).await;
        if choice.is_selected().await.unwrap_or(false) {
            return;
        }
        let id = choice.attr("id").await.expect("attributes");
        // USWDS paints the label over the input, so one clicks on the label, as a person does.
        let label = format!("label[for='{}']", id.unwrap_or_default());
        let label = self.driver().find(By::Css(label)).await;
        let target = label.unwrap_or(choice);
        self.show(&target).await;
        target.click().await.expect("chosen");
    }

    /// Ticks the box whose label holds these words.
    pub async fn tick_label(&self, words: &str) {
        self.click(&format!("//main//label[contains(., \"{words}\")]"), words)
            .await;
    }

    /// Presses the button with these words.
    pub async fn press(&self, words: &str) {
        self.click(&button(words), words).await;
    }

    /// Presses the button at a path.
    pub async fn press_at(&self, xpath: &str) {
        self.click(xpath, xpath).await;
    }

    /// Whether there is such a button.
    pub async fn has_button(&self, words: &str) -> bool {
        let found = self.driver().find_all(By::XPath(button(words))).await;
        found.is_ok_and(|all| !all.is_empty())
    }

    /// Opens what is folded under these words.
    pub async fn unfold(&self, words: &str) {
        self.click(
            &format!("//main//summary[contains(normalize-space(), \"{words}\")]"),
            words,
        )
        .await;
    }

    /// Follows the link with these words: in the page, or else around it.
    pub async fn follow(&self, words: &str) {
        let link = format!("//a[normalize-space()=\"{words}\"]");
        if !self.click_first(By::XPath(format!("//main{link}"))).await {
            self.click(&link, words).await;
        }
    }

    /// Follows the link in whose words both parts are.
    pub async fn follow_about(&self, words: &str, about: &str) {
        let path = format!("//main//a[contains(., \"{words}\") and contains(., \"{about}\")]");
        self.click(&path, words).await;
    }

    /// Follows the first link to be seen of those that the selector finds.
    pub async fn follow_to(&self, css: &str) {
        if !self.click_first(By::Css(css)).await {
            self.fail(&format!("no link like `{css}` is")).await;
        }
    }

    async fn click(&self, xpath: &str, words: &str) {
        if !self.click_first(By::XPath(xpath)).await {
            self.fail(&format!("nothing to click like `{words}` is"))
                .await;
        }
    }

    /// Clicks the first of these that can be seen; whether there was one.
    async fn click_first(&self, by: By) -> bool {
        let found = self.driver().find_all(by).await;
        for element in &found.expect("a search") {
            if !element.is_displayed().await.unwrap_or(false) {
                continue;
            }
            self.show(element).await;
            if let Err(error) = element.click().await {
                self.fail(&format!("a click is not possible ({error})"))
                    .await;
            }
            return true;
        }
        false
    }

    async fn one(&self, css: &str) -> WebElement {
        match self.driver().find(By::Css(css)).await {
            Ok(element) => element,
            Err(_) => self.fail(&format!("nothing like `{css}` is")).await,
        }
    }

    async fn show(&self, element: &WebElement) {
        let args = vec![element.to_json().expect("an element")];
        self.ask(SHOW, args).await;
    }
}

/// A button that a person can press; the hidden one that Enter presses is none.
fn button(words: &str) -> String {
    format!("//button[normalize-space()=\"{words}\" and not(@aria-hidden)]")
}
