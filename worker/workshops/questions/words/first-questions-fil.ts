// Pure.
import type { FirstWords } from "./first-questions";

/** The five workshops and their first questions in Filipino. A fluent reading is still to be done (docs/languages.md). */
export const filipino: FirstWords = {
  titles: {
    workshop_1: "Pag-unawa sa Kalagayan ng Komunidad",
    workshop_2: "Mga Hangarin at Prayoridad ng Komunidad",
    workshop_3: "Pagtutulungan at Pagpapalakas ng Komunidad",
    workshop_4: "Puna at Mungkahi ng Komunidad sa mga Kasalukuyang Programa",
    workshop_5: "Mga Pangangailangan, Hamon, Sanhi at Inaasahang Bunga para sa mga OBC",
  },
  questions: {
    community_description: [
      "Ilarawan ang mga OBC sa inyong rehiyon o lalawigan: tinatayang bilang, kung nasa lungsod o nasa nayon, at ang mga hanapbuhay at sektor na kinabibilangan ng mga tao.",
      "Pangkalahatang larawan at mga sektor.",
    ],
    quality_of_life: [
      "Ilarawan ang kalagayan ng pamumuhay: gaano kadaling maabot ng mga tao ang edukasyon, serbisyong pangkalusugan at tulong panlipunan, at paano kumikita ang mga sambahayan.",
      "Kagalingan, pag-abot sa mga serbisyo, hanapbuhay.",
    ],
    socio_economic_issues: [
      "Sabihin ang pinakamabibigat na suliraning panlipunan at pangkabuhayan ngayon, ang lagay ng imprastruktura (daan, tubig at kuryente, komunikasyon, pabahay) at ng mga serbisyong pampinansiya at pangnegosyo, at kung ang bawat isa ay bumuti, lumala o hindi nagbago nitong mga nakaraang taon.",
      "Mga suliranin ngayon, at kung bumubuti o lumalala ang mga ito.",
    ],
    cultural_preservation: [
      "Ipaliwanag kung paano pinananatili at pinauunlad ng mga komunidad ang kultura, pananampalataya at pagkakakilanlan, at kung ano ang mga humahadlang.",
      "Mga pagsisikap at mga hadlang.",
    ],
    vulnerable_areas: [
      "Tukuyin ang hanggang tatlong bayan o barangay na may mga nakatirang OBC at pinakananganganib, at sabihin kung bakit.",
      "Mga lugar na dapat unahin, at kung bakit.",
    ],
    vulnerable_sectors: [
      "Aling mga grupo ng OBC (magsasaka, kababaihan, kabataan, manggagawa, may kapansanan, katutubo, mga lumikas sa kanilang tahanan, may negosyo at iba pa) ang pinakananganganib, at paano nila ito hinaharap?",
      "Mga grupong nanganganib, at kung paano nila ito hinaharap.",
    ],
    long_term_aspirations: [
      "Sabihin ang mga pangarap ninyong lahat sa mahabang panahon para sa pag-unlad, pagkakakilanlan at mabuting pamumuhay. Ihiwalay ang maaabot sa loob ng 1 hanggang 3 taon sa mangangailangan ng 5 hanggang 10 taon.",
      "Mga pangarap ng lahat: ang malapit at ang malayo.",
    ],
    top_three_issues: [
      "Aling tatlong suliranin ang dapat unahing lutasin upang bumuti ang buhay ng mga OBC?",
      "Ang pinakamabigat muna.",
    ],
    prioritized_programs: [
      "Aling mga programang pangkabuhayan, panlipunan at pangkultura ang dapat unahin sa inyong lugar?",
      "Mga programa ayon sa paksa.",
    ],
    rights_issues: [
      "Aling mga suliranin sa karapatan ang pinakamadalas mangyari (serbisyo, diskriminasyon, pagkakaroon ng kinatawan, lupa, kapayapaan at seguridad), paano pinangangalagaan ang mga karapatan ngayon, at ano pa ang kailangan?",
      "Mga suliranin sa karapatan, mga proteksiyon, at mga kulang.",
    ],
    representation_in_governance: [
      "Paano nakikibahagi ang mga OBC sa pamahalaang lokal, mula barangay hanggang lalawigan? Sino ang karaniwang nakikibahagi, at aling mga grupo ang wala?",
      "Sino ang kasali at sino ang hindi.",
    ],
    obc_organizations: [
      "Ilista ang mga lokal na samahan ng OBC (ng kabataan, ng kababaihan, mga konsehong panrelihiyon o tradisyonal, at iba pa) na tumutulong sa pamamahala at pag-unlad.",
      "Mga samahan at ang kanilang ginagawa.",
    ],
    improving_representation: [
      "Anong mga hakbang ang magpapalakas sa tinig at pakikibahagi ng mga OBC?",
      "Mga iminumungkahing hakbang.",
    ],
    collaboration_mechanisms: [
      "Anong mga paraan ng pagtutulungan ang dapat itatag o pagbutihin upang mapangalagaan ang mga karapatan at maisulong ang kapakanan at pag-unlad?",
      "Mga paraan ng pag-uugnayan.",
    ],
    transparency_and_equity: [
      "Paano matitiyak na bukas, may pananagutan at patas ang pamamahala, upang makinabang ang bawat grupo ng OBC sa mga proyekto ng pamahalaan at ng mga katuwang nito?",
      "Mga paraan upang walang maiwan.",
    ],
    existing_programs: [
      "Aling mga programa, proyekto at serbisyo ang umaabot sa mga OBC mula sa bawat uri ng tagapagbigay: mga LGU, mga NGA, BARMM, at iba pa?",
      "Listahan ayon sa tagapagbigay.",
    ],
    access_to_programs: [
      "Paano nakukuha ng mga tao ang mga serbisyong ito? Aling mga grupo ang higit na nakikinabang, at alin ang napag-iiwanan?",
      "Sino ang naaabot, at kung ito ay patas.",
    ],
    effectiveness_of_initiatives: [
      "Gaano kahusay ang mga programang ito? Alin ang nagtagumpay o nabigo, at bakit? Ano ang dapat baguhin?",
      "Mga tagumpay, mga kulang, mga dapat pagbutihin.",
    ],
    online_access: [
      "Paano ibinibigay ng mga LGU, ng mga NGA at ng Pamahalaang Bangsamoro ang kanilang mga serbisyo sa internet, at paano ginagamit ang koneksiyon upang mas marami ang maabot?",
      "Paggamit ng internet at mga hadlang dito.",
    ],
    untapped_resources: [
      "Ano pang ibang tulong sa inyong lugar (iskolarsip, programang pangkabuhayan, ICT hub, pakikipagtulungan, sariling pagkukusa ng komunidad) ang hindi pa nagagamit?",
      "Mga pagkakataong hindi pa nagagamit.",
    ],
    critical_challenges: [
      "Mga hamon: sabihin ang pinakamabibigat na kahirapan (edukasyon, kalusugan, hanapbuhay, pamamahala, imprastruktura, kapayapaan at seguridad) at kung sino ang pinakaapektado ng bawat isa.",
      "Mga pangunahing hamon at mga grupong apektado.",
    ],
    challenge_factors: [
      "Mga sanhi: sabihin ang pinagmulan ng bawat hamon (patakaran, kakulangan ng pondo o gamit, diskriminasyon, kinaroroonan, pamamahala), at kung ito ay nasa loob ng komunidad, nasa labas, o pareho.",
      "Mga ugat ng suliranin.",
    ],
    specific_needs: [
      "Mga pangangailangan: dahil sa mga sanhing iyon, ano mismo ang dapat ibigay (hanapbuhay, paaralan, pasilidad na pangkalusugan, daan, iskolarsip, katarungan, pagsama sa lahat)?",
      "Mga pangangailangang kaugnay ng mga hamon.",
    ],
    expected_outcomes: [
      "Mga bunga: kung matugunan ang mga pangangailangan, anong pagbabago ang dapat sumunod, lalo na para sa mga grupong nanganganib?",
      "Mga inaasahang bunga.",
    ],
    prioritization: [
      "Pagkakasunod-sunod: aling mga hamon at pangangailangan ang dapat mauna, bakit, at paano magkakaugnay ang mga ito?",
      "Pagkakasunod-sunod, mga dahilan, mga ugnayan.",
    ],
  },
};
