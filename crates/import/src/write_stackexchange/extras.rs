//! What hangs on posts and people of a dump: comments, likes without names, links between posts, badges.

use super::{Here, Import, Reply, Step, or_dash, reply, revise_at};
use crate::html::comment_text;
use crate::se_marks::{self, Voices};
use crate::se_people::WHY;
use crate::se_rows::{SeComment, SeLink, SeVote};
use crate::se_xml::File;
use crate::sources::{self, Source, fingerprint};
use kit::{Result, Time};
use spine::{ItemId, Viewer, items::write, people::store};
use std::collections::HashMap;

impl Import {
    pub(super) async fn comments(&mut self) -> Step {
        let mut rows = self.dump.comments()?;
        self.rows.clear();
        while let Some(row) = self.next(&mut rows)? {
            if !self.first(File::Comments, row.line, row.value.id) {
                continue;
            }
            self.comment(row.line, &row.value).await?;
        }
        Ok(())
    }
    async fn comment(&mut self, line: u64, c: &SeComment) -> Result<()> {
        let Some(parent) = self.posts.get(&c.post_id).copied() else {
            self.skip(File::Comments, line, format!("comment {}: the post {} it belongs to is not here", c.id, c.post_id));
            return Ok(());
        };
        let author = self.people.author(&mut self.out, c.user_id, c.user_name.as_deref(), c.created).await?;
        let external = format!("comment:{}", c.id);
        let version = fingerprint(&[&c.text]);
        let known = self.items.get(&external).map(|id| ItemId(*id));
        if known.is_none() || self.versions.get(&external) != Some(&version) {
            let text = or_dash(comment_text(&c.text, &self.site));
            let nobody = Voices::new();
            let body = se_marks::settle(&text, &self.people.handles, self.voices.get(&c.post_id).unwrap_or(&nobody));
            let tx = self.out.tx().await?;
            let done = match known {
                Some(id) => {
                    let now = tx.app.clock.now();
                    revise_at(tx, id, author.id, now, "", &body, None).await.map(|_| id)
                }
                None => {
                    self.community.join(tx, author.id, Time(c.created)).await?;
                    reply(tx, parent.item, author.id, c.created, Reply::Comment(&body)).await
                }
            };
            let Some(id) = self.taken(File::Comments, line, done)? else { return Ok(()) };
            if c.score > 0 && known.is_none() {
                write::set_outside_likes(self.out.tx().await?, id, c.score).await?;
            }
            self.source(&external, id, c.post_id, &author, c.created, c.licence.as_deref(), &version, known.is_some()).await?;
            self.report.added.comments += u64::from(known.is_none());
            self.out.row().await?;
        }
        self.report.counts.comments += 1;
        self.voices.entry(c.post_id).or_default().push((se_marks::voice(&author.name), author.handle));
        Ok(())
    }

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
