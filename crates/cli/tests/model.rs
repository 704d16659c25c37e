//! `greenlane model train` from an installation and from the file that `greenlane trade export` writes of it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn greenlane(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_greenlane"))
        .args(arguments)
        .output()
        .unwrap()
}

fn good(arguments: &[&str]) -> String {
    let output = greenlane(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Sixty days of exams; a third of them was drawn at five per cent. Cheap goods mostly have something to find.
fn exams() -> String {
    let mut csv =
        "declaration,line,declared_on,hs6,importer,value,net_mass,exam,found,exam_probability,expedited,arrived_at\n"
            .to_owned();
    for n in 0..720_usize {
        let (day, cheap) = (n / 12, n % 5 < 2);
        let found = if cheap == (n % 11 > 0) {
            "discrepancy"
        } else {
            "nothing"
        };
        let probability = if n.is_multiple_of(3) { "0.05" } else { "1" };
        let _ = writeln!(
            csv,
            "D{n},1,2024-{:02}-{:02},610910,M{},{},{}.5,scan,{found},{probability},no,2024-03-05T10:00:00Z",
            1 + day / 28,
            1 + day % 28,
            n % 17,
            if cheap { 100 + n % 40 } else { 2000 + n },
            40 + n % 13
        );
    }
    // Nobody looked at this one.
    csv.push_str("D999,1,2024-01-01,610910,M1,1,1,none,,,no,\n");
    csv
}

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn at(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }
}

fn card(model: &Path) -> serde_json::Value {
    let text = good(&["model", "card", model.to_str().unwrap(), "--json"]);
    serde_json::from_str(&text).unwrap()
}

#[test]
fn an_installation_and_its_export_train_the_same_weighted_model() {
    let place = Place {
        folder: tempfile::tempdir().unwrap(),
    };
    let (data, file) = (place.at("data"), place.at("exams.csv"));
    std::fs::create_dir(&data).unwrap();
    let source = place.at("source.csv");
    std::fs::write(&source, exams()).unwrap();
    let said = good(&["trade", "import", &source, "--dir", &data]);
    assert!(said.contains("721 rows read = 721 kept"), "{said}");

    let (own, exported) = (place.at("own.model"), place.at("exported.model"));
    let few = ["--trees", "10", "--depth", "3"];
    let said = good(&[&["model", "train", "--dir", &data, "--out", &own][..], &few].concat());
    assert!(
        said.contains("Weighted by the probability of selection: yes.")
            && said.contains("Calibration, of "),
        "{said}"
    );
    let said = good(&["trade", "exams", &file, "--dir", &data]);
    assert!(said.contains("720 examined lines"), "{said}");
    let text = std::fs::read_to_string(&file).unwrap();
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let place_of = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let (probability, declaration) = (place_of("exam_probability"), place_of("declaration"));
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let n: usize = cells[declaration][1..].parse().unwrap();
        let drawn: f64 = cells[probability].parse().unwrap();
        let expected = if n.is_multiple_of(3) { 0.05 } else { 1.0 };
        assert!((drawn - expected).abs() < 1e-12, "{line}");
        // Moments and flags as they can be read back.
        assert!(line.contains(",2024-03-05T10:00:00,,false"), "{line}");
    }
    good(
        &[
            &["model", "train", "--data", &file, "--out", &exported][..],
            &few,
        ]
        .concat(),
    );
    let (own, exported) = (
        card(&place.path("own.model")),
        card(&place.path("exported.model")),
    );
    assert_eq!(own["weighted"], true);
    assert_eq!(own, exported);

    // Fewer days are fewer lines, and few teach nothing.
    let later = place.at("later.csv");
    let days = ["--first", "2024-02-01", "--last", "2024-02-07"];
    let said = good(&[&["trade", "exams", &later, "--dir", &data][..], &days].concat());
    assert!(said.contains("84 examined lines"), "{said}");
    let model = place.at("later.model");
    let train = ["model", "train", "--dir", &data, "--out", &model];
    let refused = greenlane(&[&train[..], &days].concat());
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("too little to learn from"), "{said}");

    // Neither, both, days of files, and days in the wrong order are wrong calls.
    let code = |arguments: &[&str]| greenlane(arguments).status.code();
    assert_eq!(code(&["model", "train", "--out", &model]), Some(2));
    let both = [
        "model", "train", "--dir", &data, "--data", &file, "--out", &model,
    ];
    assert_eq!(code(&both), Some(2));
    let of_files = [
        "model",
        "train",
        "--data",
        &file,
        "--out",
        &model,
        "--first",
        "2024-02-01",
    ];
    assert_eq!(code(&of_files), Some(1));
    let backwards = ["--first", "2024-02-02", "--last", "2024-02-01"];
    assert_eq!(code(&[&train[..], &backwards].concat()), Some(1));
    assert!(!Path::new(&model).exists());
}
