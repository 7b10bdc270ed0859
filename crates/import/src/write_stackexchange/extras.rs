//! What hangs on posts and people of a dump: likes without names, links between posts, badges.

use super::{Here, Import, Step};
use crate::se_people::WHY;
use crate::se_rows::{SeLink, SeVote};
use crate::se_xml::File;
use crate::sources::{self, Source};
use kit::Time;
use spine::{Viewer, items::write, people::store};
use std::collections::HashMap;

impl Import {
    /// Voters are not named: their number stands under the post. Without the file, the score is what we know.
    pub(super) async fn votes(&mut self) -> Step {
        let mut likes: HashMap<i64, i64> = HashMap::new();
        if self.dump.has(File::Votes) {
            let mut rows = self.dump.votes()?;
            let mut down: u64 = 0;
            while let Some(row) = self.next(&mut rows)? {
                match row.value.kind {
                    SeVote::UP => *likes.entry(row.value.post_id).or_default() += 1,
                    SeVote::DOWN => down += 1,
                    _ => {}
                }
            }
            if down > 0 {
                self.report.warnings.push(format!("Votes.xml: {down} votes against a post were left out: here is no such thing"));
            }
        } else {
            let mut rows = self.dump.posts()?;
            for row in rows.by_ref().flatten().filter(|r| r.value.score > 0) {
                likes.insert(row.value.id, row.value.score);
            }
            self.report.warnings.push("There is no Votes.xml: the score of a post stands for its likes.".into());
        }
        let before = sources::marks(self.out.tx().await?, &self.site, sources::LIKES).await?;
        let mut likes: Vec<(i64, i64, Here)> = likes.into_iter().filter_map(|(post, n)| Some((post, n, *self.posts.get(&post)?))).collect();
        likes.sort_unstable_by_key(|l| l.0);
        for (post, n, here) in likes {
            self.report.counts.likes += n.unsigned_abs();
            let external = format!("post:{post}");
            let had: i64 = before.get(&external).and_then(|n| n.parse().ok()).unwrap_or(0);
            if n != had {
                let tx = self.out.tx().await?;
                write::set_outside_likes(tx, here.item, n).await?;
                sources::put(
                    tx,
                    &self.site,
                    Source {
                        kind: sources::LIKES,
                        external_id: &external,
                        local_id: here.item.0,
                        url: &n.to_string(),
                        ..Source::default()
                    },
                )
                .await?;
                self.report.added.likes += (n - had).max(0).unsigned_abs();
                self.out.row().await?;
            }
        }
        Ok(())
    }

    pub(super) async fn links(&mut self) -> Step {
        let known = sources::ids(self.out.tx().await?, &self.site, sources::LINK).await?;
        let mut rows = self.dump.links()?;
        while let Some(row) = self.next(&mut rows)? {
            let l = &row.value;
            let Some(here) = self.posts.get(&l.post_id).copied() else {
                self.skip(File::PostLinks, row.line, format!("link {}: the post {} it begins at is not here", l.id, l.post_id));
                continue;
            };
            self.report.counts.links += 1;
            let external = l.id.to_string();
            if !known.contains_key(&external) {
                let url = format!("https://{}/q/{}", self.site, l.related_post_id);
                let kind = if l.kind == SeLink::DUPLICATE { "duplicate" } else { "related" };
                let source = Source {
                    kind: sources::LINK,
                    external_id: &external,
                    local_id: here.item.0,
                    url: &url,
                    author: kind,
                    ..Source::default()
                };
                sources::put(self.out.tx().await?, &self.site, source).await?;
                self.report.added.links += 1;
                self.out.row().await?;
            }
        }
        Ok(())
    }

    pub(super) async fn badges(&mut self) -> Step {
        let known = sources::ids(self.out.tx().await?, &self.site, sources::BADGE).await?;
        let mut rows = self.dump.badges()?;
        while let Some(row) = self.next(&mut rows)? {
            let b = &row.value;
            let Some(id) = self.people.of(b.user_id).map(|a| a.id) else {
                self.skip(File::Badges, row.line, format!("badge {}: the person {} is not here", b.id, b.user_id));
                continue;
            };
            self.report.counts.badges += 1;
            let external = b.id.to_string();
            if !known.contains_key(&external) {
                let tx = self.out.tx().await?;
                if let Some(tag) = kit::text::tag(&b.name).filter(|_| b.tag_based) {
                    tx.as_of(Viewer::on_behalf(id, WHY), Time(b.date));
                    store::add_tag(tx, id, &tag).await?;
                }
                let source = Source { kind: sources::BADGE, external_id: &external, local_id: id.0, author: &b.name, ..Source::default() };
                sources::put(tx, &self.site, source).await?;
                self.report.added.badges += 1;
                self.out.row().await?;
            }
        }
        Ok(())
    }
}
