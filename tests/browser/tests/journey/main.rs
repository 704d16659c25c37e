//! One company from its first look at the programme to a status that anyone can verify, and what the programme
//! sees of it: the whole life of issue 2, in a browser, at two widths, with and without scripts.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

mod applying;
mod certifying;
mod counting;
mod following;
mod forms;
mod people;
mod profile;
mod public;
mod recognition;
mod reviewing;
mod suspending;
mod telling;
mod validating;
mod year;

use greenlane_browser_tests::{DESK, Journey, PHONE};

async fn whole_life(size: (u32, u32), scripts: bool) {
    let Some(journey) = Journey::begin(size, scripts).await else {
        return;
    };
    let j = &journey;
    public::anybody_reads_checks_and_verifies(j).await;
    let partner = people::partner(j).await;
    let company = applying::applies(j, &partner).await;
    profile::answers_and_signs(j, &company).await;
    let specialist = reviewing::is_assigned(j, &company).await;
    reviewing::vetting_is_referred(j, &company).await;
    reviewing::reviews_and_returns(j, &company).await;
    reviewing::mends_what_was_returned(j, &company).await;
    reviewing::accepts(j, &company, &specialist).await;
    certifying::open_vetting_stands_in_the_way(j, &company).await;
    certifying::two_people_certify(j, &company).await;
    let visit = validating::plans_and_announces(j, &company).await;
    validating::the_day_comes(j, &visit).await;
    validating::checks_every_criterion(j, &visit).await;
    following::raises_a_finding(j, &company, &visit).await;
    following::the_company_closes_it(j, &company).await;
    following::another_person_concludes(j, &company, &visit).await;
    recognition::connects(j, &company, &partner).await;
    let certificate = recognition::issues_a_certificate(j, &company).await;
    recognition::anybody_verifies(j, &certificate).await;
    suspending::suspends(j, &company).await;
    suspending::nothing_verifies_any_more(j, &company, &partner, &certificate).await;
    counting::the_director_sees_figures_and_their_rows(j).await;
    telling::each_sees_their_part_of_the_history(j, &company).await;
    journey.ends().await;
}

#[tokio::test]
async fn a_whole_life_at_a_desk() {
    whole_life(DESK, true).await;
}

#[tokio::test]
async fn a_whole_life_at_a_desk_without_scripts() {
    whole_life(DESK, false).await;
}

#[tokio::test]
async fn a_whole_life_on_a_telephone() {
    whole_life(PHONE, true).await;
}

#[tokio::test]
async fn a_whole_life_on_a_telephone_without_scripts() {
    whole_life(PHONE, false).await;
}

async fn year_without_changes(scripts: bool) {
    let Some(journey) = Journey::begin(DESK, scripts).await else {
        return;
    };
    year::a_year_without_changes(&journey).await;
    journey.ends().await;
}

#[tokio::test]
async fn a_years_review_by_one_person() {
    year_without_changes(true).await;
}

#[tokio::test]
async fn a_years_review_by_one_person_without_scripts() {
    year_without_changes(false).await;
}
