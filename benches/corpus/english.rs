//! The English words, in the same places as the Chinese ones.

use super::prose::{Part, Tongue};

pub const ENGLISH: Tongue = Tongue {
    blank: " ",
    lead: "**",
    lead_end: ".** ",
    item_end: (";", "."),
    titles: TITLES,
    summaries: SUMMARIES,
    opening: OPENING,
    need: Part { headings: NEED_HEADINGS, sentences: NEED },
    action: Part { headings: ACTION_HEADINGS, sentences: ACTION },
    result: Part { headings: RESULT_HEADINGS, sentences: RESULT },
    outlook: Part { headings: OUTLOOK_HEADINGS, sentences: OUTLOOK },
    list_lead: &[
        "In short:",
        "What was done:",
        "The questions were of four kinds:",
        "It goes in four steps:",
    ],
    items: ITEMS,
    table_head: ("What", "How much"),
    table_rows: TABLE_ROWS,
    quotes: QUOTES,
    links: &[
        "A similar case is [{title}]({url}).",
        "Compare [{title}]({url}).",
        "Earlier we wrote of [{title}]({url}).",
    ],
    notes: NOTES,
    pictures: &[
        "A hall with samples on a long table, at an event of {org}",
        "A sketch of the workshop of {company}",
        "Where the companies are; a larger dot stands for more of them",
    ],
    code_lead: &[
        "Needs are entered in a fixed form; one looks like this:",
        "The interface is open, and a few lines fetch the data:",
    ],
    words: WORDS,
};

const TITLES: &[&str] = &[
    "{place}: who takes up the questions of those who make {makes}",
    "A service station at the gates of {company}",
    "{nn} companies come to the {event} in {place}",
    "It began with a list: {service} in {place}, {year}",
    "{company}: one question, {n} partners",
    "A {base} of their own for makers of {makes} in {place}",
    "{n} years of {service} in {place}",
    "New partners for the makers of {makes} in {place}",
    "{name}, and one production line at {company}",
    "Why people come back to the {event} in {place}",
    "{nn} science workers visit {place}",
    "{company} turns {obstacle} into a project",
];

const SUMMARIES: &[&str] = &[
    "With {service}, {org} visited {nn} makers of {makes} in a year and brought in {nn} experts. The outcome: {result}.",
    "{company} struggled with {obstacle} until {org} called in {partner}; {n} months later there was {result}.",
    "More than {nnn} people came to the {event} in {place} in {month} {year}, and {nn} needs were noted down.",
    "How does {service} become more than a word? In {place} they asked first and then found the right people.",
];

const OPENING: &[&str] = &[
    "On a morning in {month} {year} people from {org} came to {company}, and what they brought was an empty form.",
    "There are {nn} companies in {place} that make {makes}, and {company} is one of the larger.",
    "{place} came late to {makes}; only in the past {n} years has the trade found its feet.",
    "In {month} the {event} in {place} brought the heads of {nn} companies to one table with {nn} experts.",
    "{company} is {nn} years old, employs {nn} in research, and has had an association since {year}.",
    "Companies look for people who can solve a problem, and researchers for a problem worth solving; what was missing was the bridge.",
    "When it elected a new board, {org} made a rule: {n} days a month in companies, to look and not to be told.",
    "{name} has worked at {company} for {nn} years, longer than most of its machines.",
];

const NEED_HEADINGS: &[&str] = &[
    "Where it was hard",
    "First ask",
    "A list of needs",
    "What companies lack",
    "Why",
    "How it began",
];

const NEED: &[&str] = &[
    "Worst of all was {obstacle}: everybody in the trade has met it, and nobody would pay for the cure alone.",
    "Of {nn} needs, {nn} had to do with how {makes} are made, and {n} with people and their titles.",
    "One manager put it plainly: machines can be bought, but those who know how to run them cannot be found.",
    "{company} had tried {n} times by itself and spent {nn}0,000 yuan, without much to show.",
    "Lists of experts used to be sent out, and **seven calls of ten went to the wrong person.**",
    "There was no institute nearby, and even {partner} was two hundred kilometres away.",
    "Standards for {makes} have changed {n} times in three years, and small firms learn of it when goods come back.",
    "{org} entered each question with who had asked, how urgent it was and what had been tried.",
    "Some companies held back, for fear that talk of difficulties might cost them orders.",
];

const ACTION_HEADINGS: &[&str] = &[
    "The right people",
    "Three steps",
    "Experts in the workshop",
    "What was done",
    "In pairs",
    "No great secret",
    "From the table to the line",
];

const ACTION: &[&str] = &[
    "{org} wrote to {n} learned societies, and in the end {n} experts from {partner} stayed at the plant for {n} days.",
    "What they did first was not to lecture but to follow the night shift from beginning to end.",
    "It was agreed that the company sets the question and keeps the results, and the experts write the plan and the papers.",
    "In {month} {year} a {base} opened at {company}, with somebody at the desk on the first Friday of each month.",
    "So that {service} would not break off, the work was shared among {n} groups, one to a trade.",
    "The district put up {nn}0,000 yuan and companies twice as much; what was not used went back.",
    "Courses were held in {n} classes, by day in a schoolroom and by night on the floor.",
    "At the {event}, {nn} technicians showed small improvements of their own, and the workers voted for the best {n}.",
    "Retired engineers formed {n} teams that go wherever there is a question.",
    "For this {partner} opened {nn} instruments, at half the usual charge.",
    "When a matter is closed its line is crossed out, and **what cannot be crossed out is explained at the next meeting.**",
    "{name} and {n} apprentices made {n} steps out of {nn} and added a check where it mattered.",
    "In the school holidays the workshop is open to children, and those who run the machines explain them.",
];

const RESULT_HEADINGS: &[&str] =
    &["What has changed", "Results", "A year later", "The account", "Behind the figures"];

const RESULT: &[&str] = &[
    "By the end of {year}, {nn} of {nnn} needs had been settled, and companies gave the service nine marks of ten.",
    "At {company} the yield rose by {n} points, with {result}.",
    "The greater change is in people: {nn} workers became technicians, and {n} were given senior titles.",
    "Out of it came {nn} patents, {n} of them for inventions, and {n} are licensed to others in the trade.",
    "Makers of {makes} in {place} sold a tenth more than the year before.",
    "The park had {n} enterprise associations and now has {nn}, with over {nnn} members.",
    "Two doctors from {partner} stayed on and now lead the research of {company}.",
    "The {n} companies that had waited to see how it went have asked to join.",
    "Some things failed: {n} projects were stopped when the market turned, and the report says so.",
];

const OUTLOOK_HEADINGS: &[&str] = &["Next", "Still to do", "What was learned", "Looking ahead"];

const OUTLOOK: &[&str] = &[
    "Next {org} means to bring {service} to the other {n} townships, first to those that supply makers of {makes}.",
    "A second {base} is being built, with room for the research groups of {nn} companies.",
    "Not all is settled: how an expert's hours should be counted, for one, is still argued about.",
    "The {event} will be held every {month} from now on, without ceremony.",
    "What they say they learned is to **let the company finish before telling it what one has to offer.**",
    "Needs change and people move on, but the list will be kept.",
];

const ITEMS: &[(&str, &str)] = &[
    ("Look", "visit each company and see where it meets {obstacle}"),
    ("Sort", "settle at once what can be settled, and put the rest on the list for {service}"),
    ("Pair", "an expert looks after {n} companies and sees each at least {n} times a year"),
    ("Publish", "progress is shown on the park's screens every month, and companies give marks"),
    ("Return", "come back after {n} months to see whether the trouble has"),
    ("People", "papers for titles are prepared by the association, for {nn} people a year"),
    ("Instruments", "{nn} of them are open to members at half the charge"),
    ("Money", "{nn}0,000 yuan, for trials and nothing else"),
    ("Open doors", "a day each quarter on which workers explain their work"),
];

const TABLE_ROWS: &[(&str, &str)] = &[
    ("Companies visited", "{nn}"),
    ("Needs noted", "{nnn}"),
    ("Settled", "{nn}"),
    ("Visits by experts", "{nn}"),
    ("People trained", "{nnn}"),
    ("Patent applications", "{nn}"),
    ("Instruments open", "{nn}"),
    ("Open days", "{nn}"),
    ("New associations", "{n}"),
];

const QUOTES: &[&str] = &[
    "“We used to look for experts; now they ring us up to ask how it goes.” (Head of engineering, {company})",
    "“It takes the workshop and the laboratory on one bench.” ({name})",
    "“Slow is fine. Silence is not.” (A company owner in {place})",
];

const NOTES: &[(&str, &str)] = &[
    ("service", "It has been part of the yearly plan of {org} since {year}."),
    ("base", "Shared by the association, the park and the company, each with a part of the cost."),
    ("count", "Figures from {org}, as of {month} {year}."),
];

const WORDS: &[(&str, &[&str])] = &[
    (
        "event",
        &[
            "matchmaking day",
            "week of technology services",
            "contest of methods",
            "open day",
            "academicians' tour",
            "contest of skills",
            "young researchers' evening",
            "day of results",
            "workshop round",
            "meeting of enterprise associations",
        ],
    ),
    (
        "service",
        &[
            "open calls",
            "experts on duty",
            "one company, one plan",
            "technical clinics",
            "societies in the park",
            "technology envoys",
            "help with titles",
            "shared laboratories",
            "posted problems",
            "master and apprentice",
        ],
    ),
    (
        "obstacle",
        &[
            "high energy use",
            "an unsteady yield",
            "slow testing",
            "short-lived moulds",
            "uneven raw material",
            "drawings that do not fit the floor",
            "cracks in welds",
            "waste water",
            "machines that do not talk to each other",
            "a lack of skilled hands",
        ],
    ),
    (
        "result",
        &[
            "costs down by a tenth",
            "delivery {n} days sooner",
            "half as much rework",
            "{nn} more orders",
            "four fifths of the water used again",
            "{n} new products",
            "{n} suppliers that improved with it",
        ],
    ),
    (
        "base",
        &[
            "expert workstation",
            "pilot plant",
            "society service station",
            "joint laboratory",
            "farm research station",
            "training centre",
        ],
    ),
];
