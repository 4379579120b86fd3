//! `brief`: a short news item (简讯) of one event.

use super::{FieldSpec, Form, Schema, Type, both};

pub(super) fn kind() -> Type {
    let field = FieldSpec::new;
    Type {
        name: "brief".to_owned(),
        label: both("简讯", "Brief"),
        schema: Schema::NewsArticle,
        fields: vec![
            field("event_date", Form::DateRange, "活动日期", "Date of event").required().help(
                "一天，或起止两天，如 2024-08-21/2024-08-23。",
                "A day, or two joined by a slash: 2024-08-21/2024-08-23.",
            ),
            field("place", Form::Text, "地点", "Place"),
            field("hosts", Form::List, "主办", "Hosts"),
            field("organizers", Form::List, "承办", "Organisers"),
            field("attendees", Form::Text, "参加人数", "Attendance")
                .help("如 120余人。", "Such as over 120."),
            field("source", Form::Text, "来源", "Source").required(),
        ],
        note: vec!["place".to_owned()],
        asks: Vec::new(),
    }
}
