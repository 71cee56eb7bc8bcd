//! Files that are copied: where they go, and that none of a document's can act in a browser.

use std::collections::BTreeMap;

use super::documents::Draft;
use super::{problem, urls};
use crate::diagnostics::Diagnostic;
use crate::model::{SiteAsset, UrlPath};
use crate::parse::check_asset;
use crate::source::{Asset, Layer};

/// The copied files, sorted by key: those of published documents, and `static/` of all layers, of
/// which the highest that has a name wins.
pub(super) fn publish(
    drafts: &[Draft],
    assets: Vec<Asset>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<SiteAsset> {
    let folders = urls::folders(drafts);
    let mut published: BTreeMap<String, SiteAsset> = BTreeMap::new();
    let mut layers: BTreeMap<String, Layer> = BTreeMap::new();
    for asset in assets {
        if let Some(inner) = asset.key.as_str().strip_prefix("static/") {
            let higher = layers.get(inner).is_none_or(|layer| *layer <= asset.layer);
            if higher {
                layers.insert(inner.to_owned(), asset.layer);
                let url = UrlPath::root().file(inner);
                published.insert(asset.key.to_string(), SiteAsset { url, size: None, asset });
            }
            continue;
        }
        let (size, found) = check_asset(&asset);
        problems.extend(found);
        match folders.get(asset.key.folder()) {
            Some(&at) if drafts[at].published => {
                let url = urls::asset_url(&asset.key);
                published.insert(asset.key.to_string(), SiteAsset { url, asset, size });
            }
            // A draft's pictures wait with it.
            Some(_) => {}
            None => {
                let help = "assets lie beside the text that uses them";
                problems.push(problem::unexpected_file(&asset.path, help));
            }
        }
    }
    published.into_values().collect()
}
