//! The names that bindings and module know each other by, made small.
//!
//! wasm-bindgen ends each of them with a hash of sixteen digits, which no compression makes smaller: a kilobyte and a half
//! in all. A module and its bindings are published as a pair, so numbers tell the names apart as well.

/// The digits of a hash.
const DIGITS: usize = 16;

/// Puts a number in place of each hash, in bindings and module alike; as many digits, so that nothing in a module moves.
pub fn number(mut bindings: String, mut module: Vec<u8>) -> (String, Vec<u8>) {
    let mut seen = Vec::new();
    for word in bindings.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')) {
        if is_hashed(word) && !seen.iter().any(|other| other == word) {
            seen.push(word.to_owned());
        }
    }
    for (index, name) in seen.iter().enumerate() {
        let numbered = format!("{}{index:0DIGITS$}", &name[..name.len() - DIGITS]);
        bindings = bindings.replace(name, &numbered);
        replace(&mut module, name.as_bytes(), numbered.as_bytes());
    }
    (bindings, module)
}

fn is_hashed(word: &str) -> bool {
    let hash = word.starts_with("__wb").then(|| word.rsplit_once('_')).flatten();
    hash.is_some_and(|(_, hash)| hash.len() == DIGITS && hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let mut at = 0;
    while at + from.len() <= bytes.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + from.len()].copy_from_slice(to);
            at += from.len();
        } else {
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_length_and_stay_pairs() {
        let bindings = "a.__wbg_fill_0123456789abcdef=()=>1,a.__wbg_fill_fedcba9876543210=()=>2,\
                        a.__wbg_fill_0123456789abcdef,__wbg_get_0123";
        let module = b"\x1c__wbg_fill_0123456789abcdef\x1c__wbg_fill_fedcba9876543210".to_vec();
        let (bindings, numbered) = number(bindings.into(), module.clone());
        assert_eq!(
            bindings,
            "a.__wbg_fill_0000000000000000=()=>1,a.__wbg_fill_0000000000000001=()=>2,\
             a.__wbg_fill_0000000000000000,__wbg_get_0123"
        );
        assert_eq!(numbered, b"\x1c__wbg_fill_0000000000000000\x1c__wbg_fill_0000000000000001");
        assert_eq!(numbered.len(), module.len());
    }
}
