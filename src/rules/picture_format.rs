//! The formats of pictures that a schema allows.

use crate::document::{Image, address};
use crate::schema::Schema;

/// The extension in the address of `image`, if the schema does not allow its format.
pub fn refused(schema: &Schema, image: &Image) -> Option<String> {
    let extension = address::extension(&image.address);
    // `Image_5.2` on another site has no extension, and the format that the site serves is unknown.
    (address::is_picture_extension(&extension) && !is_allowed(schema, &extension)).then_some(extension)
}

/// Whether the schema allows pictures of this `format`, an extension in lower case.
pub fn is_allowed(schema: &Schema, format: &str) -> bool {
    let formats = &schema.images.formats;
    formats.is_empty() || formats.iter().any(|allowed| family(allowed) == family(format))
}

/// The canonical extension of a format.
pub fn family(extension: &str) -> &str {
    match extension {
        "jpeg" | "jfif" => "jpg",
        "tif" => "tiff",
        "heif" => "heic",
        "apng" => "png",
        other => other,
    }
}
