//! What holds for every picture, whatever its width, language, sections or profile.

#[path = "properties/documents.rs"]
mod documents;
#[path = "properties/generated.rs"]
mod generated;
#[path = "properties/honest.rs"]
mod honest;
#[path = "properties/newsroom.rs"]
mod newsroom;
#[path = "properties/pictures.rs"]
mod pictures;
#[path = "properties/placed.rs"]
mod placed;
#[path = "properties/read_back.rs"]
mod read_back;
#[path = "properties/worded.rs"]
mod worded;
