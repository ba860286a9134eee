//! What holds for every picture, whatever its width, language, sections or profile.

#[path = "properties/counted.rs"]
mod counted;
#[path = "properties/documents.rs"]
mod documents;
#[path = "properties/generated.rs"]
mod generated;
#[path = "properties/honest.rs"]
mod honest;
#[path = "properties/hostile.rs"]
mod hostile;
#[path = "properties/newsroom.rs"]
mod newsroom;
#[path = "properties/pictures.rs"]
mod pictures;
#[path = "properties/placed.rs"]
mod placed;
#[path = "properties/read_back.rs"]
mod read_back;
#[path = "properties/safe.rs"]
mod safe;
#[path = "properties/soon.rs"]
mod soon;
#[path = "properties/sourced.rs"]
mod sourced;
#[path = "properties/titled.rs"]
mod titled;
#[path = "properties/worded.rs"]
mod worded;
#[path = "properties/wrapped.rs"]
mod wrapped;
