//! The sample's communities, founded and joined before anything is written in them. Each step is taken by whoever would
//! take it, at a time made up from when the community and they themselves were there, the same way every time.

use crate::demo::{Stage, WHY, joined};
use crate::sample::{Sample, SampleCommunity};
use kit::{Result, Time};
use spine::{
    CommunityId, Viewer,
    communities::{Openness, Role, Said, write},
};

impl Stage<'_> {
    pub(crate) async fn communities(&mut self, sample: &Sample) -> Result<()> {
        for x in &sample.communities {
            let Some(founder) = x.owners.first() else { continue };
            self.go_on(founder, self.now.plus(x.at.0))?;
            let parent = match x.parent.as_ref().and_then(|key| self.communities.get(key)) {
                Some(above) => Some(self.tx.community(*above).await?.allow()?),
                None => None,
            };
            let said = Said {
                name: x.name.clone(),
                slug: x.slug.clone(),
                purpose: x.purpose.trim().to_owned(),
                rules: x.rules.trim().to_owned(),
                welcome: x.welcome.trim().to_owned(),
                tags: x.tags.clone(),
            };
            let id = write::found(&mut self.tx, &said, Openness::parse(&x.kind), x.external, parent.as_ref()).await?;
            self.communities.insert(x.key.clone(), id);
            self.summary.communities += 1;
            self.come(sample, x, id).await?;
            self.knock(x, id).await?;
        }
        Ok(())
    }

    async fn come(&mut self, sample: &Sample, x: &SampleCommunity, id: CommunityId) -> Result<()> {
        for (n, handle) in x.owners.iter().skip(1).chain(&x.members).chain(&x.followers).enumerate() {
            let there = sample.person(handle).map_or(self.now, |p| joined(p, self.now)).max(self.now.plus(x.at.0));
            // The first on the first day, the others over the weeks that follow.
            let n = n as i64 + 1;
            self.go_on(handle, Time(there.0 + n * n * 3 * Time::HOUR).min(self.now))?;
            let known = self.tx.community(id).await?;
            if known.is_member() {
                // Whoever owns the one above is in already.
            } else if x.followers.contains(handle) {
                write::follow(&mut self.tx, &known.allow()?).await?;
            } else {
                write::join(&mut self.tx, &known.allow()?).await?;
            }
        }
        let Some((founder, others)) = x.owners.split_first() else { return Ok(()) };
        for handle in others {
            let who = self.person(handle)?;
            self.go_on(founder, self.tx.now)?;
            let known = self.tx.community(id).await?;
            write::set_role(&mut self.tx, &known.allow()?, who, Role::Owner).await?;
        }
        Ok(())
    }

    /// Who asks to be let in, and who is asked in. What came in the last day is news.
    async fn knock(&mut self, x: &SampleCommunity, id: CommunityId) -> Result<()> {
        for knock in x.requests.iter().chain(&x.invitations) {
            self.go_on(knock.by.as_ref().unwrap_or(&knock.who), self.now.plus(knock.at.0))?;
            self.tx.quiet = knock.at.0 <= -Time::DAY;
            let known = self.tx.community(id).await?;
            if knock.by.is_some() {
                let who = self.person(&knock.who)?;
                write::invite(&mut self.tx, &known.allow()?, &[who], &knock.words).await?;
            } else {
                write::ask(&mut self.tx, &known.allow()?, &knock.words).await?;
            }
            self.tx.quiet = true;
        }
        Ok(())
    }

    /// Somebody of the sample, at a time.
    fn go_on(&mut self, handle: &str, at: Time) -> Result<()> {
        let who = self.person(handle)?;
        self.tx.as_of(Viewer::on_behalf(who, WHY), at);
        Ok(())
    }
}
