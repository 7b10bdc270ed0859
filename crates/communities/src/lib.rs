//! Communities: the catalogue, a community's own pages, joining and leaving, asking in, and what owners decide. Who may
//! do what is the spine's (`spine::communities`); what stands in a community are items of other apps.

mod arrange;
mod asks;
mod gates;
mod home;
mod links;
mod model;
mod moves;
mod owners;
mod roster;
mod routes;
mod views;
mod waits;

use spine::{AppDef, communities::tabs::Frame};

pub const APP: AppDef =
    AppDef { name: "communities", routes: routes::routes, feeds: &[home::FEED], waits: Some(waits::waits), ..AppDef::PLAIN };

/// For apps that have pages in communities.
pub const FRAME: Frame = Frame(home::frame);
