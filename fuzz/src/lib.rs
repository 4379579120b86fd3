//! What the fuzz targets share with the tests of the program: what must hold of
//! whatever is read.

#[path = "../../tests/it/invariants/mod.rs"]
pub mod invariants;
