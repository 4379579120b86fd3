//! What single Han characters show of where a text comes from: simplified or
//! traditional writing, or a wrong encoding.

/// Characters that only simplified text has. What traditional text has too, in another
/// word or as a name, is left out.
const SIMPLIFIED: &str = "\
    国学会这来时说对现发动开长经进产业务协创们为个过还从让关问题间门员组织实验术机构设计\
    该论议认识记许证评试话语读课谁谈请调变应当总统结给绝继续线级约纪红纳纯纸细终绍练维绿\
    网罗车军转轮软载输辆较边达运远连迟选递适邮乡镇银钱钢铁铜锋错键针阳阶际陆陈险随隐难双\
    电雾灵静韩页顶项顺须预领频颜额风飞饭饮馆马驱驶驻骑鱼鲜鸟鸡黄点龙龟齐齿东丝两严丧临举\
    义乌乐习书买乱争亏亚亲亿仅仓仪价众优伟传伤伦伪体侠侦侧侨债倾偿储儿兰兴养兽冈写农冻净\
    减凤击凿刘则刚剂剑剧劝办劳势励劲勋区医华单卖卢卫厂厅历厉压县参号叹吓听启响哑唤啸喷团\
    园围图圆圣场块坚坏坛坝坟垒垦墙壮声处备复头夹夺奋奖奥妇妈娱婴宁宝宠审宪宽宾寻导寿将尔\
    尘尝层属岁岂岗岛岭峡币帅师帐带帮广庄庆库庙废张弹强归录彻径忆忧怀态恋恳恶恼悬惊惧惨惯\
    戏战扑执扩扫扬扰抚抢护报担拟拥拦择挡挤挥损换掷摄摆摇携敌数断无旧旷显晋晓暂杀杂权条杨\
    极枢枪柜标栈栋栏树样桥档梦检楼横欢欧残毕气汇汉汤沟泽洁浅测济浓涛润涨渊渐渔湾湿满滚滨\
    潜灭灯炉炼烂热烦烧爱爷牵犹独狭狱猎献玛环画畅疗疯盐监盖盘矿码砖确碍礼祸离积称稳穷窃竞\
    笔笼签简粮纲纵纷纽纺绑绕绘络绩绪绵缆缓编缘缩缴罚翘职联聪肃肤肠胁胆脑脸腾舰舱艺节芦苏\
    药荣莱获萝营萧蓝虑虽虾蚁蚕补衬袭装见观规觅视览觉触誉订讨训讯讲访诉诊词译诚诗诞详诸谋\
    谓谢谨谱贝负财贡责贤败货质贩贪贫购贯贴贵贷贸费贺资赏赔赖赚赛赞赠赢赵趋跃践踪轨轰轻辅\
    辈辉辑辖辞辩辽迁迈违遗邓邻郑酱酿释鉴钟钻铃铝铺销锁锅锐锡锦镜闭闯闲闻阁阅阔队阴阵陕隶\
    顾颁颂饰饱馈驰驾骂骗骤鲁鸣鸿鹏鹰麦";

/// Characters that only traditional text has.
const TRADITIONAL: &str = "\
    國學會這來時說對現發動開長經進產業務協創們為個過還從讓關問題間門員組織實驗術機構設計\
    該論議認識記許證評試話語讀課誰談請調變應當總統結給絕繼續線級約紀紅納純紙細終紹練維綠\
    網羅車軍轉輪軟載輸輛較邊達運遠連遲選遞適郵鄉鎮銀錢鋼鐵銅鋒錯鍵針陽階際陸陳險隨隱難雙\
    電霧靈靜韓頁頂項順須預領頻顏額風飛飯飲館馬驅駛駐騎魚鮮鳥雞黃點龍龜齊齒東絲兩嚴喪臨舉\
    義烏樂習書買亂爭虧亞親億僅倉儀價眾優偉傳傷倫偽體俠偵側僑債傾償儲兒蘭興養獸岡寫農凍淨\
    減鳳擊鑿劉則剛劑劍劇勸辦勞勢勵勁勳區醫華單賣盧衛廠廳歷厲壓縣參號嘆嚇聽啟噸響啞喚嘯噴\
    團園圍圖圓聖場塊堅壞壇壩墳壘墾牆壯聲處備復頭夾奪奮獎奧婦媽娛嬰寧寶寵審憲寬賓尋導壽將\
    爾塵嘗層屬歲豈崗島嶺峽幣帥師帳帶幫廣莊慶庫廟廢張彈強歸錄徹徑憶憂懷態戀懇惡惱懸驚懼慘\
    慣戲戰撲執擴掃揚擾撫搶護報擔擬擁攔擇擋擠揮損換據擲攝擺搖攜敵數斷無舊曠顯晉曉暫殺雜權\
    條楊極樞槍櫃標棧棟欄樹樣橋檔夢檢樓橫歡歐殘畢氣匯漢湯溝澤潔淺測濟濃濤潤漲淵漸漁灣濕滿\
    滾濱潛滅燈爐煉爛熱煩燒愛爺牽猶獨狹獄獵獻瑪環畫暢療瘋鹽監蓋盤礦碼磚確礙禮禍離積稱穩窮\
    竊競筆籠簽簡糧綱縱紛紐紡綁繞繪絡績緒綿纜緩編緣縮繳罰翹職聯聰肅膚腸脅膽腦臉騰艦艙藝節\
    蘆蘇藥榮萊獲蘿營蕭藍慮雖蝦蟻蠶補襯襲裝見觀規覓視覽覺觸譽訂討訓訊講訪訴診詞譯誠詩誕詳\
    諸謀謂謝謹譜貝負財貢責賢敗貨質販貪貧購貫貼貴貸貿費賀資賞賠賴賺賽贊贈贏趙趕趨躍踐蹤軌\
    轟輕輔輩輝輯轄辭辯遼遷邁違遺鄧鄰鄭醬釀釋鑒鐘鑽鈴鋁鋪銷鎖鍋銳錫錦鏡閉闖閒聞閣閱闊隊陰\
    陣陝隸顧頒頌飾飽饋馳駕罵騙驟魯鳴鴻鵬鷹麥與萬臺後麼幾種勝築願豐衝裡裏髮複曆彙纔係繫麵\
    鬆範薦鬥葉週誌禦讚製內冊別決沒況溫戶稅宮脫";

/// Characters that are seldom written, and come up wherever UTF-8 is read as GBK.
const GARBLED: &str = "锟烫屯锛銆鈥";

/// The first and the last character of the table.
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// Which scripts some characters show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Script(u8);

impl Script {
    const SIMPLIFIED: u8 = 1;
    const TRADITIONAL: u8 = 2;
    const GARBLED: u8 = 4;

    /// Whether a character is simplified.
    pub(super) fn is_simplified(self) -> bool {
        self.0 & Self::SIMPLIFIED != 0
    }

    /// Whether a character is traditional.
    pub(super) fn is_traditional(self) -> bool {
        self.0 & Self::TRADITIONAL != 0
    }

    /// Whether there are characters of both.
    pub(super) fn is_mixed(self) -> bool {
        self.is_simplified() && self.is_traditional()
    }

    /// Whether a character may come of a wrong encoding.
    pub(super) fn is_garbled(self) -> bool {
        self.0 & Self::GARBLED != 0
    }

    /// Those of the characters of both.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// For each character of the table, what it shows.
static SHOWS: [u8; (LAST - FIRST + 1) as usize] = table();

const fn table() -> [u8; (LAST - FIRST + 1) as usize] {
    let mut table = [0; (LAST - FIRST + 1) as usize];
    enter(&mut table, SIMPLIFIED.as_bytes(), Script::SIMPLIFIED);
    enter(&mut table, TRADITIONAL.as_bytes(), Script::TRADITIONAL);
    enter(&mut table, GARBLED.as_bytes(), Script::GARBLED);
    table
}

/// Enters the characters of a list, each of three bytes in UTF-8.
const fn enter(table: &mut [u8], list: &[u8], script: u8) {
    let mut at = 0;
    while at + 2 < list.len() {
        let c = ((list[at] as u32 & 0x0F) << 12)
            | ((list[at + 1] as u32 & 0x3F) << 6)
            | (list[at + 2] as u32 & 0x3F);
        table[(c - FIRST) as usize] = script;
        at += 3;
    }
}

/// What the character `c` shows.
pub(super) fn of(c: char) -> Script {
    let index = u32::from(c).wrapping_sub(FIRST) as usize;
    Script(SHOWS.get(index).copied().unwrap_or_default())
}
