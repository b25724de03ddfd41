// Pure.

// Words that say nothing by themselves, in English and Filipino, and of needs in general.
const english = `a about above after again all almost also always am an and another any are aren't around as at away back be
became because become been before being below best better between big both bring but by came can can't cannot come could
couldn't day days did didn't different do does doesn't doing don't done down during each either else especially even ever
every everybody everyone everything far few find first for from full further gave get gets give given go goes going good
got great had hardly has hasn't have haven't having he help her here hers herself him himself his how however i i'm if in
into is isn't it it's its itself just keep kept know large last lastly less let like little lot made mainly make makes many
may maybe me mean means might mine more most much must my myself near need needed needs never new next no nobody none nor
not nothing now of off often on once one only onto or other others our ours ourselves out over own people per perhaps
please put quite rather really said same saw say says see seem seen she should shouldn't since small so some somebody
someone something sometimes soon still such sure take taken tell than thank thanks that that's the their theirs them
themselves then there there's these they thing things think this those though through time times to together too toward
two under until up upon us use used using usually very want wants was wasn't way we were weren't what when where
whether which while who whole whom whose why will with within without won't would year years yes yet you your yours
thank listen listening hope hopes across against along alongside among amongst behind beneath
beside besides beyond despite except inside outside past regarding throughout via towards live lives lived living life change changes beautiful nice happy sir madam
community communities area areas place places barangay important problem problems issue issues main lack lacks`;

const filipino = `ako aking akin akong ako'y ang ano anong at atin ating ay ayaw ayon ba bago bakit bang bawat bilang buong
dahil dahilan dapat dati daw di din dito diyan doon dumating eh gaya gayon ginawa gusto habang halos hanggang hindi huli ibig
iba ibang ika ikaw ilan ilang ilalim inyo inyong isa isang ito itong iyan iyon iyong ka kami kanila kanilang kanino kanya
kanyang kapag karamihan kasama kasi kay kaya kayo ko kong kahit kailan kailangan kaming kang kaunti kundi kung lahat lalo
lalong lamang lang laging lagi maaari maari mabuti maging magkaroon maging mahalaga makita malaki malaking malapit maliban
man marami maraming may mayroon mayroong mga mo mong muli muna mula na nag nais nakita namin naming nandito nang nasa natin
nating nga ngayon ngunit ni nila nilang nito niya niyang niyon noon nung nyo pa paano pag pagitan pagkatapos palagi pang
papunta para parin pati pero pinaka po puwede pwede rin sa saan saka sana sarili sila silang sinabi sino siya subalit
tao taong tayo tayong tulad tungkol tuwing upang wag wala walang yan yata yun yung aming laging maganda salamat pakikinig matagal nakatira magbago umaasa pagbabago buhay nito nitong
pamayanan komunidad lugar problema
suliranin isyu kakulangan kulang tulong namang naman talaga sobrang sobra napaka medyo baka sabi araw taon oras bagay`;

export const stopWords: ReadonlySet<string> = new Set(`${english} ${filipino}`.split(/\s+/));
