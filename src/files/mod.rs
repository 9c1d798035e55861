//! Files on the disk: texts that an editor holds in their place, and writing whole or not at all. What stands in them
//! is nothing to this room.

pub mod atomic;
pub mod boundary;
pub mod buffers;
