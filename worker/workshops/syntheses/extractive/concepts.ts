// Pure.

// What communities speak of, in English and Filipino: words of one line count as the same, as what one need is told by. Written by us for this use.
const lines = `water tubig poso gripo faucet drinking inumin inuming
well balon
road roads daan kalsada daanan lansangan highway
bridge tulay
electricity kuryente elektrisidad power
light ilaw
land lupa lupain lupang ancestral
farm bukid sakahan taniman palayan farming pagsasaka
farmer magsasaka
rice palay bigas
harvest ani pag-aani
irrigation patubig irigasyon
seed binhi punla
fertilizer pataba abono
fish isda fishing pangingisda
fisherfolk mangingisda fisherman fishermen
boat bangka
sea dagat
river ilog
flood baha flooding pagbaha
forest gubat kagubatan
justice hustisya katarungan
court korte
drug droga drugs shabu
crime krimen
youth kabataan
woman women babae kababaihan
child children bata anak
elder elders matatanda nakatatanda
job jobs trabaho employment work
livelihood kabuhayan hanapbuhay pangkabuhayan
income kita
money pera
price presyo prices
market palengke merkado pamilihan
loan utang credit pautang
hunger gutom kagutuman
food pagkain
house bahay pabahay housing
toilet kubeta palikuran cr
garbage basura waste
government gobyerno pamahalaan
corruption korapsyon katiwalian
culture kultura
tradition tradisyon
language wika
religion relihiyon pananampalataya
mosque moske masjid
madrasah madrasa madaris
signal internet cellphone selpon
transport sasakyan transportasyon
tax buwis
training pagsasanay
evacuation evacuee bakwit displaced displacement
martyr martir
orphan ulila
widow balo
disease sakit illness sick
student estudyante mag-aaral pupil learner
health kalusugan healthcare clinic klinika sentro center hospital ospital pagamutan medicine gamot medicines doctor doktor doktora nurse nars midwife komadrona
school paaralan eskwela eskwelahan iskul classroom silid-aralan teacher guro maestro maestra titser education edukasyon pag-aaral pagtuturo
peace kapayapaan security seguridad safety kaligtasan conflict labanan kaguluhan rido away war digmaan gulo gun baril weapon armas`;

const concepts = new Map(
  lines.split("\n").flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return [first, ...others].map((one): [string, string] => [one, first]);
  }),
);

export const conceptOf = (token: string): string | undefined => concepts.get(token);
