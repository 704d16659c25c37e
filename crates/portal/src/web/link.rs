//! Addresses of pages with filters.

/// An address with those of its parameters that say something, in the order given.
pub(crate) fn link(path: &str, pairs: &[(&str, &str)]) -> String {
    let set = pairs.iter().filter(|(_, value)| !value.is_empty());
    let set: Vec<_> = set.collect();
    if set.is_empty() {
        return path.to_owned();
    }
    let query = serde_urlencoded::to_string(set).unwrap_or_default();
    format!("{path}?{query}")
}

/// The number of a page as a parameter: the first needs none.
pub(crate) fn page_parameter(page: i64) -> String {
    if page > 1 {
        page.to_string()
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_left_out() {
        assert_eq!(link("/list", &[("kind", ""), ("page", "")]), "/list");
        let pairs = [("kind", "a b"), ("stage", ""), ("page", "2")];
        assert_eq!(link("/list", &pairs), "/list?kind=a+b&page=2");
        assert_eq!(link("/list", &[("page", &page_parameter(1))]), "/list");
        assert_eq!(page_parameter(3), "3");
    }
}
