//! Who asks. Every query starts here; nothing is read without one.

use crate::people::{PersonId, UserType};

/// How far a credential reaches. A cookie is `Write`; a personal token may be narrower, never wider than its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    Read,
    Write,
}

#[derive(Debug, Clone)]
pub struct Viewer {
    /// 0 is nobody: has no principal, sees nothing.
    pub id: PersonId,
    pub name: String,
    pub handle: String,
    pub kind: UserType,
    pub admin: bool,
    pub scope: Scope,
    /// Not here for long: some things go slower for them.
    pub fresh: bool,
    /// Work without a person says why; the name to search for when asking who may do everything.
    system: Option<&'static str>,
}

impl Viewer {
    pub fn nobody() -> Viewer {
        Viewer {
            id: PersonId(0),
            name: String::new(),
            handle: String::new(),
            kind: UserType::Service,
            admin: false,
            scope: Scope::Read,
            fresh: false,
            system: None,
        }
    }
    /// Listeners, jobs, imports. Never from a request.
    pub fn system(reason: &'static str) -> Viewer {
        Viewer { system: Some(reason), scope: Scope::Write, ..Viewer::nobody() }
    }
    /// A person acting without a request: imports and the generator write in their name.
    pub fn on_behalf(id: PersonId, reason: &'static str) -> Viewer {
        Viewer { id, kind: UserType::Employee, scope: Scope::Write, system: Some(reason), ..Viewer::nobody() }
    }
    pub(crate) fn person(id: PersonId, name: String, handle: String, kind: UserType, admin: bool, scope: Scope) -> Viewer {
        Viewer { id, name, handle, kind, admin, scope, fresh: false, system: None }
    }
    pub fn is_system(&self) -> bool {
        self.system.is_some()
    }
    /// In what work, where no person's request is.
    pub(crate) fn work(&self) -> &'static str {
        self.system.unwrap_or_default()
    }
    /// For what only imports, listeners and the generator may do.
    pub(crate) fn only_system(&self) -> crate::Result<()> {
        if self.is_system() { Ok(()) } else { Err(crate::Error::fault(anyhow::anyhow!("only the system does this"))) }
    }
    /// Guests, and people who are not here for long.
    pub(crate) fn goes_slower(&self) -> bool {
        !self.is_system() && (self.fresh || !self.kind.inside())
    }
    pub fn is_nobody(&self) -> bool {
        self.id.0 == 0 && self.system.is_none()
    }
}
