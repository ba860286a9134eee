//! What holds for every picture, whatever its width, language, sections or profile.

#[path = "properties/honest.rs"]
mod honest;
#[path = "properties/newsroom.rs"]
mod newsroom;
#[path = "properties/pictures.rs"]
mod pictures;
#[path = "properties/placed.rs"]
mod placed;
#[path = "properties/worded.rs"]
mod worded;
