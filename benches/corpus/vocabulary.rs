//! What articles are about: sections, tags, trades, partners, in both languages.

/// A text in Chinese and in English.
pub type Both = (&'static str, &'static str);

/// A section of the site, and what its articles are.
pub struct Section {
    /// The name of its folder.
    pub name: &'static str,
    /// The type of its articles.
    pub kind: &'static str,
    pub title: Both,
    pub description: Both,
    /// Of a hundred articles, how many stand in it.
    pub share: usize,
}

pub const SECTIONS: &[Section] = &[
    Section {
        name: "news",
        kind: "article",
        title: ("动态", "News"),
        description: ("各级科协的会议、活动和新进展。", "Meetings, events and new steps."),
        share: 40,
    },
    Section {
        name: "cases",
        kind: "case",
        title: ("案例", "Cases"),
        description: (
            "一地一企的做法和成效。",
            "What one place or company did, and what came of it.",
        ),
        share: 22,
    },
    Section {
        name: "briefs",
        kind: "brief",
        title: ("简讯", "Briefs"),
        description: ("一事一条，写明时间和地点。", "One event each, with its time and place."),
        share: 24,
    },
    Section {
        name: "profiles",
        kind: "profile",
        title: ("人物", "People"),
        description: (
            "在一线做研发、办科协的人。",
            "Those who do the research and run the associations.",
        ),
        share: 9,
    },
    Section {
        name: "reports",
        kind: "report",
        title: ("月报", "Reports"),
        description: ("按月记下的进展。", "Progress, month by month."),
        share: 5,
    },
];

/// The controlled vocabulary. A tag's slug is made from its English name.
pub const TAGS: &[Both] = &[
    ("企业科协", "Enterprise associations"),
    ("园区科协", "Park associations"),
    ("高校科协", "University associations"),
    ("乡镇科协", "Township associations"),
    ("组织建设", "Organisation building"),
    ("科普", "Science popularisation"),
    ("科普场馆", "Science museums"),
    ("科普大篷车", "Science caravans"),
    ("流动科技馆", "Travelling science exhibitions"),
    ("青少年科技", "Science for the young"),
    ("机器人竞赛", "Robot contests"),
    ("科技成果转化", "Technology transfer"),
    ("产学研合作", "Industry and university research"),
    ("院士专家工作站", "Expert workstations"),
    ("学会服务站", "Society service stations"),
    ("海智计划", "Overseas talent"),
    ("人才服务", "Talent services"),
    ("职称评定", "Professional titles"),
    ("继续教育", "Continuing education"),
    ("技能培训", "Skills training"),
    ("创新方法", "Innovation methods"),
    ("创新大赛", "Innovation contests"),
    ("创新达人", "Innovation experts"),
    ("技术经理人", "Technology managers"),
    ("知识产权", "Intellectual property"),
    ("标准制定", "Standards"),
    ("专精特新", "Specialised small firms"),
    ("孵化器", "Incubators"),
    ("众创空间", "Maker spaces"),
    ("中试基地", "Pilot plants"),
    ("检验检测", "Testing services"),
    ("科技金融", "Finance for technology"),
    ("决策咨询", "Policy advice"),
    ("科技小院", "Farm research stations"),
    ("乡村振兴", "Rural revitalisation"),
    ("农技推广", "Farm extension"),
    ("种业", "Seed breeding"),
    ("茶产业", "Tea"),
    ("果蔬", "Fruit and vegetables"),
    ("水产养殖", "Aquaculture"),
    ("畜牧", "Livestock"),
    ("粮食安全", "Grain security"),
    ("智能制造", "Smart manufacturing"),
    ("工业软件", "Industrial software"),
    ("数控机床", "Machine tools"),
    ("轴承", "Bearings"),
    ("电线电缆", "Cables"),
    ("新材料", "New materials"),
    ("精细化工", "Fine chemicals"),
    ("纺织", "Textiles"),
    ("陶瓷", "Ceramics"),
    ("新能源", "New energy"),
    ("光伏", "Photovoltaics"),
    ("储能", "Energy storage"),
    ("节能降耗", "Energy saving"),
    ("碳达峰", "Carbon peak"),
    ("生态环境", "Environment"),
    ("水处理", "Water treatment"),
    ("生物医药", "Biomedicine"),
    ("中医药", "Chinese medicine"),
    ("医疗器械", "Medical devices"),
    ("智慧医疗", "Digital health"),
    ("大数据", "Big data"),
    ("人工智能", "Artificial intelligence"),
    ("物联网", "Internet of things"),
    ("低空经济", "Low-altitude economy"),
    ("北斗应用", "Satellite navigation"),
    ("海洋工程", "Ocean engineering"),
    ("轨道交通", "Rail transport"),
    ("智能建造", "Smart construction"),
    ("应急科普", "Emergency preparedness"),
    ("防灾减灾", "Disaster reduction"),
    ("科学家精神", "The spirit of scientists"),
    ("科技工作者日", "Science workers' day"),
    ("全国科普日", "National science day"),
    ("学术年会", "Annual meetings"),
    ("志愿服务", "Volunteers"),
    ("科技工作者之家", "Homes for science workers"),
    ("东西部协作", "East and west together"),
    ("国际交流", "Exchange abroad"),
];

/// A trade: what it makes, and the word in the names of its companies.
pub struct Trade {
    pub makes: Both,
    pub company: Both,
}

const fn trade(makes: Both, company: Both) -> Trade {
    Trade { makes, company }
}

pub const TRADES: &[Trade] = &[
    trade(("动力电池", "traction batteries"), ("电池", "Battery")),
    trade(("特种电缆", "special cables"), ("电缆", "Cable")),
    trade(("精密轴承", "precision bearings"), ("轴承", "Bearings")),
    trade(("数控机床", "machine tools"), ("机床", "Machine Tools")),
    trade(("光伏组件", "solar modules"), ("光能", "Solar")),
    trade(("医用耗材", "medical supplies"), ("医疗", "Medical")),
    trade(("中药饮片", "herbal medicines"), ("药业", "Pharmaceutical")),
    trade(("工业机器人", "industrial robots"), ("机器人", "Robotics")),
    trade(("节水灌溉设备", "irrigation equipment"), ("灌溉", "Irrigation")),
    trade(("高产玉米种", "maize seed"), ("种业", "Seeds")),
    trade(("绿茶", "green tea"), ("茶业", "Tea")),
    trade(("冷水鱼", "cold-water fish"), ("渔业", "Fisheries")),
    trade(("功能纤维", "functional fibres"), ("纤维", "Fibre")),
    trade(("日用陶瓷", "tableware"), ("陶瓷", "Ceramics")),
    trade(("水处理膜", "water treatment membranes"), ("膜科技", "Membranes")),
    trade(("传感器", "sensors"), ("传感", "Sensing")),
    trade(("车载芯片", "chips for vehicles"), ("微电子", "Microelectronics")),
    trade(("植保无人机", "crop-spraying drones"), ("航空", "Aviation")),
    trade(("铝合金型材", "aluminium profiles"), ("铝业", "Aluminium")),
    trade(("风电叶片", "wind turbine blades"), ("风能", "Wind Power")),
    trade(("预制构件", "precast concrete"), ("建科", "Construction")),
    trade(("食用菌", "mushrooms"), ("菌业", "Mushroom")),
    trade(("矿山机械", "mining machinery"), ("重工", "Heavy Industry")),
    trade(("医院信息系统", "hospital software"), ("软件", "Software")),
];

/// The names of companies are made of these; none is meant for a real one.
pub const BRANDS: &[Both] = &[
    ("启禾", "Qihe"),
    ("远澜", "Yuanlan"),
    ("恒屹", "Hengyi"),
    ("嘉砺", "Jiali"),
    ("明垚", "Mingyao"),
    ("瑞川", "Ruichuan"),
    ("同泽", "Tongze"),
    ("金垣", "Jinyuan"),
    ("华煦", "Huaxu"),
    ("天衡", "Tianheng"),
    ("润泽", "Runze"),
    ("立诚", "Licheng"),
    ("永霖", "Yonglin"),
    ("博远", "Boyuan"),
    ("新桥", "Xinqiao"),
    ("盛和", "Shenghe"),
    ("东篱", "Dongli"),
    ("凯旭", "Kaixu"),
    ("宏图", "Hongtu"),
    ("安澜", "Anlan"),
];

/// Whom an association asks for help.
pub const PARTNERS: &[Both] = &[
    ("省城一所理工大学", "a technical university in the provincial capital"),
    ("省农科院", "the provincial academy of agricultural sciences"),
    ("省机械工程学会", "the provincial society of mechanical engineering"),
    ("省化学化工学会", "the provincial chemical society"),
    ("省电子学会", "the provincial institute of electronics"),
    ("一家国家重点实验室", "a state key laboratory"),
    ("省中医药学会", "the provincial association of Chinese medicine"),
    ("邻市的职业技术学院", "a vocational college in the next city"),
    ("省知识产权保护中心", "the provincial centre for intellectual property"),
    ("省计量科学研究院", "the provincial institute of metrology"),
    ("一支院士团队", "a team led by an academician"),
    ("省环境科学学会", "the provincial society of environmental sciences"),
];

/// Family and given names of people who do not exist.
pub const FAMILIES: &[Both] = &[
    ("陈", "Chen"),
    ("林", "Lin"),
    ("周", "Zhou"),
    ("吴", "Wu"),
    ("郑", "Zheng"),
    ("孙", "Sun"),
    ("马", "Ma"),
    ("胡", "Hu"),
    ("高", "Gao"),
    ("罗", "Luo"),
    ("梁", "Liang"),
    ("宋", "Song"),
    ("唐", "Tang"),
    ("许", "Xu"),
    ("邓", "Deng"),
    ("冯", "Feng"),
];

pub const GIVEN: &[Both] = &[
    ("立群", "Liqun"),
    ("晓岚", "Xiaolan"),
    ("国梁", "Guoliang"),
    ("文博", "Wenbo"),
    ("海燕", "Haiyan"),
    ("志远", "Zhiyuan"),
    ("雪梅", "Xuemei"),
    ("建军", "Jianjun"),
    ("思齐", "Siqi"),
    ("永康", "Yongkang"),
    ("丽华", "Lihua"),
    ("景行", "Jingxing"),
    ("一鸣", "Yiming"),
    ("春和", "Chunhe"),
    ("润生", "Runsheng"),
    ("子安", "Zian"),
];

/// A word of an address from an English name.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().filter(|letter| *letter != '\'') {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}
