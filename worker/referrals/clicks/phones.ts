// Pure.
/**
 * Phones that a list of robots' words takes for robots: the names of models hold such words (XBot, Discovery), and
 * feature phones tell of themselves in a robot's manner. Pure.
 */

/** What a robot says of itself wherever it poses as a phone: a version, an address, "compatible". */
const confession =
  /(?:bots?|crawler|spider|slurp|seeker)(?:[-\w]*\/\d|\s*[;)])|https?:\/\/|@\w|compatible;\s*(?!MSIE)/i;

/** A parenthesis of a user agent; names of models may hold another: "Moto G (4)". */
const parenthesis = /\((?:[^()]|\([^()]*\))*\)/g;

/** How a parenthesis that names a phone begins: what comes behind is its language, its name and its build. */
const beforeName = /^\((?:[^()]*?\b(?:Android|Adr|Tizen)(?:[ /][\d.]+)?|Mobile|\d\d\/[\d.]+)(?=[;)])/i;

/** How apps of Facebook name the phone: `FBDV/` its model, `FBMF/` and `FBBD/` its maker, `FBCR/` its network. */
const fieldsOfFacebook = /\bFB(?:DV|MF|BD|CR)\/[^;\]]*/g;

/** The user agent without the name of the phone; as it is where there is none, or where a robot stands in its place. */
export function withoutModel(userAgent: string): string {
  return userAgent
    .replace(parenthesis, (whole) => {
      const head = beforeName.exec(whole)?.[0];
      return head === undefined || confession.test(whole) ? whole : `${head})`;
    })
    .replace(fieldsOfFacebook, "");
}

/** The platforms and browsers that only feature phones have. */
const platform =
  /\b(?:MIDP|CLDC|J2ME|BREW|KAIOS|MAUI|MTK|MMP\/|WAP[-_ ]?(?:Browser|\d)|UP\.Browser|UP\.Link|Obigo|Teleca|NetFront|Dolfin|SymbianOS|Series ?[346]0)|_MAUI_|_WAP/i;

/** Makers, as the user agents of their feature phones begin. */
const maker =
  /^(?:Alcatel|BenQ|BlackBerry|Fly|HTC|HUAWEI|INQ|itel|Karbonn|Lava|Lenovo|LGE?|Micromax|MOT|Motorola|Nokia|Pantech|Philips|QMobile|SAGEM|SAMSUNG|SEC|SHARP|SonyEricsson|Spice|Symphony|TECNO|TIANYU|Vodafone|ZTE)[-_ ]?[A-Z]{0,4}[-_ ]?\w*\d/i;

/** Whether it is a feature phone's, and no robot's that poses as one. */
export const isFeaturePhone = (userAgent: string): boolean =>
  (platform.test(userAgent) || maker.test(userAgent)) && !confession.test(userAgent);
