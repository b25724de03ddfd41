import type { Translated } from "../../../../web/i18n/message";
import type { answering as en, answeringSays as saysEn } from "./en";

export const answering: Translated<typeof en> = {
  "answering.back": "Bumalik sa aking mga palihan",
  "answering.step": "Tanong {n} sa {all}",
  "answering.save": "I-save muna",
  "answering.submit": "Ipadala",
  "answering.saved": "Na-save ang iyong isinulat",
  "answering.submitted_before": "Naipadala na ang palihang ito at hindi na mababago",
  "answering.sent": "Naipadala mo na ang palihang ito. Wala nang makapagbabago nito.",
  "answering.sent_at": "Naipadala noong {at}",
  "answering.print": "I-print ang aking mga sagot",
  "answering.no_answer": "Walang sagot",
  "answering.item": "{n}.",
  "answering.add": "Magdagdag pa",
  "answering.up": "Itaas",
  "answering.down": "Ibaba",
  "answering.remove": "Alisin",
  "answering.meanwhile":
    "Samantala, ito ang naisulat sa ibang aparato. Papalitan ito ng ipadadala mo ngayon:",
  "answering.changed": "Nagbago na ang mga tanong. Narito pa rin ang iyong isinulat.",
  "answering.not_open": "Hindi pa bukas ang palihang ito",
  "answering.typed_too_late":
    "Hindi naitabi ang isinulat mo ngayon lang. Narito ito: kopyahin mo, o isulat sa papel.",
  "answering.once":
    "Kapag naipadala na, hindi na magbabago ang iyong mga sagot. Maaari kang mag-save nang ilang ulit man.",
  "answering.what_next": "Ang susunod",
  "answering.next_open": "Maaari ka nang magpatuloy sa “{title}”.",
  "answering.go_on": "Magpatuloy",
  "answering.all_sent": "Naipadala mo na ang lahat ng limang palihan. Maraming salamat.",
};

export const answeringSays: Translated<typeof saysEn> = {
  "answering.say.saved": "Na-save na",
  "answering.say.typing": "Nakatago sa teleponong ito",
  "answering.say.saving": "Sine-save…",
  "answering.say.offline": "Walang koneksiyon.",
  "answering.say.failed": "Hindi ito ma-save sa ngayon.",
  "answering.say.held": "Pakitingnan ang mga minarkahan sa ibaba.",
  "answering.say.signed_out": "Naka-sign out ka na.",
  "answering.say.changed": "Nagbago na ang mga tanong. Walang nawala sa iyong isinulat.",
  "answering.say.locked":
    "Hindi bukas ang palihang ito sa ngayon. Nananatili sa teleponong ito ang iyong isinulat.",
  "answering.say.submitted":
    "Naipadala na ang palihang ito. Nananatili sa teleponong ito ang isinulat mo pagkatapos.",
  "answering.say.closed": "Wala nang maisusulat dito. Nananatili sa teleponong ito ang iyong isinulat.",
  "answering.say.not_kept": "Walang naitatago ang teleponong ito: huwag munang isara ang pahinang ito.",
  "answering.say.waits_one": "1 sagot ang naghihintay sa teleponong ito at kusang ipadadala.",
  "answering.say.waits_many": "{count} sagot ang naghihintay sa teleponong ito at kusang ipadadala.",
  "answering.say.not_sent": "Hindi pa naipapadala.",
  "answering.say.sign_in": "Mag-sign in muli",
  "answering.say.reload": "Ipakita ang pahina sa lagay nito ngayon",
  "answering.say.sign_out_unsent":
    "Mga sagot na hindi pa naipapadala: {count}. Mananatili ang mga ito sa teleponong ito, nang walang nakakakita, hanggang mag-sign in ka rito muli. Mag-sign out?",
  "answering.say.leftover": "Isinulat mo ito sa teleponong ito, at hindi pa naipapadala:",
  "answering.say.discard": "Itapon ito",
  "answering.say.refused": "Hindi ito ma-save sa ganitong ayos. Pakibago ito.",
  "answering.say.refused_number": "Pakisulat ang bilang gamit ang mga numero.",
  "answering.say.conflict": "May dalawang sulat. Alin ang mananatili?",
  "answering.say.conflict_device": "Mula sa {device}, {time}",
  "answering.say.mine": "Sa teleponong ito",
  "answering.say.keep_mine": "Panatilihin ang akin",
  "answering.say.take_theirs": "Kunin ang isa pa",
  "answering.say.join": "Pagsamahin ang dalawa",
  "answering.say.how": "Paano mo gustong sumagot?",
  "answering.say.one_by_one": "Isa-isa",
  "answering.say.all_at_once": "Lahat sa isang pahina",
  "answering.say.previous": "Bumalik",
  "answering.say.next": "Susunod",
  "answering.say.step": "Tanong {n} sa {all}",
  "answering.say.read": "Basahin nang malakas",
  "answering.say.stop_reading": "Itigil",
};
