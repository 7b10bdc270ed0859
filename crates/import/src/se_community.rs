//! A site as a community of its own: founded with its first question, joined by whoever writes there. Remembered in
//! `sources`: once it is there, what comes later stands in it too.

use crate::se_people::WHY;
use crate::sources::{self, Source};
use kit::{Error, Result, Time, params, sql};
use shell::Lang;
use spine::{
    CommunityId, PersonId, Tx, View, Viewer,
    communities::{Openness, Said, slug, write},
    knowable,
};
use std::collections::HashSet;

pub(crate) struct Community {
    wanted: bool,
    id: Option<CommunityId>,
    members: HashSet<PersonId>,
}

impl Community {
    pub async fn load(view: &mut View, site: &str, wanted: bool) -> Result<Community> {
        let id = sources::ids(view, site, sources::COMMUNITY).await?.into_values().next().map(CommunityId);
        let members: Vec<(PersonId,)> = match id {
            Some(id) => {
                view.all(sql!("select person_id from community_people where community_id = $1 and role <> 'follower'"), params![id]).await?
            }
            None => vec![],
        };
        Ok(Community { wanted, id, members: members.into_iter().map(|m| m.0).collect() })
    }

    /// Where a question of `author` belongs: nowhere, when the site is to stand on people's boards.
    pub async fn of(&mut self, tx: &mut Tx, site: &str, author: PersonId, at: Time) -> Result<Option<CommunityId>> {
        if self.wanted && self.id.is_none() {
            self.id = Some(self.found(tx, site, author, at).await?);
        }
        self.join(tx, author, at).await?;
        Ok(self.id)
    }

    /// Whoever writes in it is in it.
    pub async fn join(&mut self, tx: &mut Tx, who: PersonId, at: Time) -> Result<()> {
        let Some(id) = self.id.filter(|_| !self.members.contains(&who)) else { return Ok(()) };
        tx.as_of(Viewer::on_behalf(who, WHY), at);
        let known = tx.community(id).await?;
        write::join(tx, &known.allow()?).await?;
        self.members.insert(who);
        Ok(())
    }

    /// Who administers the house owns it: somebody has to be there who can change it.
    async fn found(&mut self, tx: &mut Tx, site: &str, author: PersonId, at: Time) -> Result<CommunityId> {
        let admin: Option<(PersonId,)> = tx
            .maybe(
                sql!("select p.id from people p where p.admin and p.state = 'active' and" knowable!("p") "order by p.id limit 1"),
                params![author],
            )
            .await?;
        let owner = admin.map_or(author, |a| a.0);
        tx.as_of(Viewer::on_behalf(owner, WHY), at);
        let word = site.split('.').next().unwrap_or_default();
        let mut letters = word.chars();
        let name = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let purpose = Lang::En.tf("import-community-purpose", &[("site", site.into())]);
        let short = Said { name, slug: slug(word).ok().flatten(), purpose, ..Said::default() };
        let id = match write::found(tx, &short, Openness::Open, false, None).await {
            // Somebody has a community of that name or address already.
            Err(Error::Invalid { .. }) => {
                let long = Said { name: site.to_owned(), slug: None, ..short };
                write::found(tx, &long, Openness::Open, false, None).await?
            }
            founded => founded?,
        };
        self.members.insert(owner);
        let source = Source { kind: sources::COMMUNITY, external_id: site, local_id: id.0, ..Source::default() };
        sources::put(tx, site, source).await?;
        Ok(id)
    }
}
