//! Where something stands in a document.

use std::fmt::{Display, Formatter, Result};

use super::quoted;

/// A way from a document's root: `figures[2].value`; the root's own is empty.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    pub(super) fn field<'a>(&'a self, name: &'a str) -> Path<'a> {
        Path::Field(self, name)
    }

    pub(super) fn index(&self, index: usize) -> Path<'_> {
        Path::Index(self, index)
    }
}

impl Display for Path<'_> {
    fn fmt(&self, formatter: &mut Formatter) -> Result {
        match self {
            Path::Root => Ok(()),
            Path::Field(Path::Root, name) => write!(formatter, "{}", quoted(name)),
            Path::Field(parent, name) => write!(formatter, "{parent}.{}", quoted(name)),
            Path::Index(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}
