//! The schema of documents, for editors and for whoever wants to know their form.

/// A JSON Schema (draft 7) of documents, with what each field means: it was made from the very types that read them.
///
/// A document that satisfies it has the right form; what its figures say may contradict all the same, which
/// [`check::findings`](super::check::findings) tells.
pub static SCHEMA: &str = include_str!(concat!(env!("OUT_DIR"), "/profile.schema.json"));
