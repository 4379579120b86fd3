//! A view with everything in it: the one place that tells which fields there are.
//!
//! It is written as a value, so a field that `plan/view.rs` gains or loses does not
//! compile until it is told of here. Every option is given, every list has one item,
//! and every map with open keys has the one key [`OPEN`].

use std::collections::BTreeMap;

use super::shape::{OPEN, Shape};
use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::base::path::Address;
use crate::plan::view::{
    Alternate, ArticleView, AttachmentView, AuthorView, Card, CardGroup, Column, CompilationGroup,
    CompilationMember, CompilationView, ContentsColumn, ContentsItem, EntryView, FeedLinks,
    FieldView, Indices, IssuePlace, IssueView, LanguageLink, Link, LinkGroup, ListView, Meta,
    Moment, Month, NavView, OrganizationView, PageLink, PageView, PeriodicalView, PictureView,
    PlaceLink, RegionView, SectionLink, SeriesLink, SeriesPlace, SeriesView, Shelf, SiteView,
    TagGroup, TagLink, TagView, TemplateView, Tile, TocItem, Year,
};

/// The shape of every view.
pub(super) fn shape() -> Shape {
    let json = serde_json::to_value(view()).expect("a view is made of text, numbers and truths");
    Shape::of(&json)
}

/// The view itself.
pub(super) fn view() -> TemplateView {
    TemplateView {
        template: text(),
        site: Piece::new(site()),
        page: page(),
        nav: NavView {
            section: text(),
            index: text(),
            breadcrumbs: vec![link()],
            languages: vec![LanguageLink {
                lang: lang(),
                name: text(),
                url: address(),
                current: true,
                exists: true,
            }],
            previous: Some(link()),
            next: Some(link()),
        },
        list: Some(ListView {
            cards: vec![card()],
            total: 1,
            number: 1,
            pages: 1,
            previous: Some(address()),
            next: Some(address()),
            links: vec![PageLink { number: 1, url: address(), current: true }],
        }),
        shelf: open(Shelf { title: text(), url: Some(address()), cards: vec![card()] }),
        asset: Piece::new(open(address())),
    }
}

fn site() -> SiteView {
    SiteView {
        title: text(),
        description: text(),
        lang: lang(),
        chinese: true,
        home: address(),
        base_url: text(),
        base_path: text(),
        generator: text(),
        organization: OrganizationView {
            name: text(),
            short_name: text(),
            url: text(),
            logo: Some(address()),
            address: text(),
            postcode: text(),
            phone: text(),
            email: text(),
            icp: text(),
            police_icp: text(),
            police_code: text(),
            site_code: text(),
            sponsors: vec![text()],
            support: text(),
        },
        sections: vec![SectionLink { name: text(), title: text(), url: address(), count: 1 }],
        pages: vec![link()],
        indices: Indices {
            tags: Some(address()),
            regions: Some(address()),
            archive: Some(address()),
            series: Some(address()),
            map: address(),
        },
        years: text(),
        gov: true,
        icon: Some(address()),
        feeds: feeds(),
    }
}

fn page() -> PageView {
    PageView {
        kind: text(),
        title: text(),
        head_title: text(),
        description: text(),
        lang: lang(),
        url: address(),
        canonical: text(),
        alternates: vec![Alternate { hreflang: text(), url: text() }],
        feeds: Some(feeds()),
        open_graph: vec![meta()],
        json_ld: text(),
        gov: vec![meta()],
        body: text(),
        article: Some(article()),
        tag: Some(TagView { name: text(), synonyms: vec![text()] }),
        region: Some(RegionView {
            name: text(),
            full_name: text(),
            local_name: text(),
            code: text(),
            level: text(),
            count: 1,
            children: vec![place(vec![place(Vec::new())])],
            within: vec![link()],
        }),
        tag_groups: vec![TagGroup {
            initial: text(),
            tags: vec![TagLink { name: text(), url: address(), count: 1 }],
        }],
        tiles: vec![Tile {
            name: text(),
            full_name: text(),
            url: Some(address()),
            count: 1,
            column: 1,
            row: 1,
            letters: text(),
            shade: 1,
        }],
        places: vec![place(vec![place(Vec::new())])],
        years: vec![Year {
            year: text(),
            label: text(),
            url: address(),
            count: 1,
            months: vec![Month {
                id: text(),
                label: text(),
                url: address(),
                count: 1,
                cards: vec![card()],
            }],
        }],
        groups: vec![LinkGroup { title: text(), url: Some(address()), links: vec![link()] }],
        series: Some(SeriesView {
            name: text(),
            instalments: 1,
            planned_instalments: 1,
            entries: 1,
            planned_entries: 1,
            closed: true,
        }),
        series_list: vec![SeriesLink {
            name: text(),
            url: address(),
            description: text(),
            count: 1,
        }],
        card_groups: vec![CardGroup { title: text(), cards: vec![card()] }],
        redirect: Some(link()),
    }
}

fn attachment() -> AttachmentView {
    AttachmentView { label: text(), url: address(), kind: text(), size: text() }
}

fn in_series() -> SeriesPlace {
    SeriesPlace {
        name: text(),
        url: address(),
        position: 1,
        instalments: 1,
        planned_instalments: 1,
        previous: Some(link()),
        next: Some(link()),
    }
}

fn column() -> ContentsColumn {
    let item = ContentsItem {
        title: text(),
        url: address(),
        lang: Some(lang()),
        kicker: text(),
        byline: text(),
        pages: text(),
        current: true,
    };
    ContentsColumn { id: text(), name: text(), page: text(), items: vec![item] }
}

fn issue() -> IssueView {
    let periodical = PeriodicalView {
        name: text(),
        issn: text(),
        cn: text(),
        sponsor: text(),
        publisher: text(),
        address: text(),
        postcode: text(),
        phone: text(),
        email: text(),
    };
    IssueView {
        periodical,
        label: text(),
        whole: text(),
        class: text(),
        permit: text(),
        contents: vec![column()],
        count: 1,
        previous: Some(link()),
        next: Some(link()),
    }
}

fn compilation() -> CompilationView {
    let member = CompilationMember {
        id: text(),
        kicker: text(),
        title: text(),
        subtitle: text(),
        byline: text(),
        source: text(),
        date: Some(moment()),
        regions: vec![link()],
        summary: text(),
        url: address(),
        body: text(),
    };
    let group = CompilationGroup { id: text(), title: text(), members: vec![Piece::new(member)] };
    CompilationView { count: 1, groups: vec![group], newest: Some(moment()) }
}

fn article() -> ArticleView {
    ArticleView {
        kind: text(),
        kind_label: text(),
        section: Some(link()),
        kicker: text(),
        title: text(),
        subtitle: text(),
        date: Some(moment()),
        modified: Some(moment()),
        summary: text(),
        summary_given: true,
        authors: vec![AuthorView { name: text(), role: text(), org: text(), note: text() }],
        source: text(),
        source_url: text(),
        reprint: true,
        contributors: vec![text()],
        editors: vec![text()],
        tags: vec![link()],
        regions: vec![link()],
        cover: Some(picture()),
        fields: open(field()),
        facts: vec![field()],
        body: text(),
        toc: vec![TocItem { level: 2, id: text(), title: text() }],
        entries: vec![EntryView {
            id: text(),
            title: text(),
            regions: vec![link()],
            tags: vec![link()],
        }],
        attachments: vec![attachment()],
        related: vec![card()],
        length: 1,
        minutes: 1,
        translated: true,
        original: Some(link()),
        original_lang: Some(lang()),
        stale: true,
        series: Some(in_series()),
        in_issue: Some(IssuePlace {
            title: text(),
            url: address(),
            column: column(),
            pages: text(),
            previous: Some(link()),
            next: Some(link()),
        }),
        issue: Some(issue()),
        compilation: Some(compilation()),
        books: vec![attachment()],
        draft: true,
        due: Some(moment()),
    }
}

fn card() -> Piece<Card> {
    Piece::new(Card {
        title: text(),
        url: address(),
        within: Some(link()),
        kind: text(),
        kind_label: text(),
        section: Some(link()),
        kicker: text(),
        date: Some(moment()),
        summary: text(),
        source: text(),
        regions: vec![link()],
        tags: vec![link()],
        cover: Some(picture()),
        note: text(),
        draft: true,
        due: true,
    })
}

fn field() -> FieldView {
    FieldView {
        name: text(),
        label: text(),
        form: text(),
        text: text(),
        url: Some(address()),
        items: vec![text()],
        columns: vec![Column { name: text(), label: text() }],
        rows: vec![open(text())],
        picture: Some(picture()),
    }
}

/// A place; it stands for those within it too, to whatever depth.
fn place(children: Vec<PlaceLink>) -> PlaceLink {
    PlaceLink { name: text(), url: address(), count: 1, children }
}

fn picture() -> PictureView {
    PictureView {
        url: address(),
        alt: text(),
        caption: text(),
        credit: text(),
        width: Some(1),
        height: Some(1),
    }
}

fn moment() -> Moment {
    Moment { iso: text(), text: text(), full: text(), year: text(), short: text() }
}

fn feeds() -> FeedLinks {
    FeedLinks { title: text(), atom: address(), json: address() }
}

fn meta() -> Meta {
    Meta { name: text(), content: text() }
}

fn link() -> Link {
    Link { title: text(), url: address() }
}

fn open<T>(value: T) -> BTreeMap<String, T> {
    BTreeMap::from([(OPEN.to_owned(), value)])
}

fn text() -> String {
    "x".to_owned()
}

fn address() -> Address {
    Address::default()
}

fn lang() -> Lang {
    Lang::new("en").expect("`en` is a language tag")
}
