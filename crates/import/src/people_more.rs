//! What a people file says besides the row of a person: what they know, and their picture. It adds to the plan what is new of
//! both, and reads only.

use crate::people_file::PersonRecord;
use crate::people_plan::{Field, Plan, SOURCE};
use crate::sources;
use kit::{Result, params, sql, text};
use spine::View;
use std::collections::{HashMap, HashSet};

/// Tags of the file that people do not have yet.
pub(crate) async fn tags(view: &mut View, plan: &mut Plan, records: &[PersonRecord]) -> Result<()> {
    let ids: Vec<i64> =
        records.iter().enumerate().filter(|(_, r)| !r.tags.is_empty()).filter_map(|(row, _)| Some(plan.there(row)?.id.0)).collect();
    let mut have: HashSet<(i64, String)> = HashSet::new();
    for some in ids.chunks(1000) {
        have.extend(
            view.all::<(i64, String)>(sql!("select t.person_id, t.tag from people_tags t where t.person_id in" ids(1)), params![some])
                .await?,
        );
    }
    for (row, r) in records.iter().enumerate().filter(|(_, r)| !r.tags.is_empty()) {
        let there = plan.there(row).map(|s| s.id.0);
        let Some(step) = plan.steps.get_mut(row) else { continue };
        for tag in r.tags.iter().filter_map(|t| text::tag(t)) {
            if step.tags.contains(&tag) || there.is_some_and(|id| have.contains(&(id, tag.clone()))) {
                continue;
            }
            if there.is_some() {
                step.fields.push(Field { name: "tag".into(), from: String::new(), to: tag.clone() });
            }
            step.tags.push(tag);
        }
    }
    Ok(())
}

/// Pictures that the file has anew, by line. One that somebody chose themselves since stays.
pub(crate) async fn pictures(view: &mut View, plan: &mut Plan, records: &[PersonRecord], photos: &HashMap<u64, String>) -> Result<()> {
    if photos.is_empty() {
        return Ok(());
    }
    let before = sources::marks(view, SOURCE, sources::PHOTO).await?;
    for (row, r) in records.iter().enumerate() {
        let Some(hash) = photos.get(&r.source_line) else { continue };
        let there = plan.there(row).map(|s| (s.id.0.to_string(), s.photo.as_ref() != Some(hash)));
        let Some(step) = plan.steps.get_mut(row) else { continue };
        if there.as_ref().is_some_and(|(id, _)| before.get(id) == Some(hash)) {
            continue;
        }
        if there.is_some_and(|(_, differs)| differs) {
            step.fields.push(Field { name: "photo".into(), from: String::new(), to: String::new() });
        }
        step.photo = Some(hash.clone());
    }
    Ok(())
}
