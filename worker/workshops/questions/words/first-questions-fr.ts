// Pure.
import type { FirstWords } from "./first-questions";

/** The five workshops and their first questions in French. */
export const french: FirstWords = {
  titles: {
    workshop_1: "Comprendre la situation de la communauté",
    workshop_2: "Les aspirations et les priorités de la communauté",
    workshop_3: "Agir ensemble et renforcer la communauté",
    workshop_4: "L’avis de la communauté sur les actions en cours",
    workshop_5: "Besoins, difficultés, causes et résultats attendus pour les OBC",
  },
  questions: {
    community_description: [
      "Décrivez la population OBC de votre région ou de votre province : combien de personnes environ, en ville ou à la campagne, de quoi elles vivent et dans quels secteurs.",
      "Portrait général et secteurs.",
    ],
    quality_of_life: [
      "Décrivez les conditions de vie : l’accès à l’école, aux soins et à la protection sociale, et la façon dont les ménages gagnent leur vie.",
      "Bien-être, accès aux services, moyens de subsistance.",
    ],
    socio_economic_issues: [
      "Citez les problèmes sociaux et économiques les plus urgents aujourd’hui, l’état des infrastructures (routes, eau et électricité, communications, logement) et celui des services financiers et aux entreprises. Pour chacun, dites s’il s’est amélioré, s’est dégradé ou n’a pas changé ces dernières années.",
      "Problèmes actuels et leur évolution.",
    ],
    cultural_preservation: [
      "Expliquez comment les communautés entretiennent et font vivre leur culture, leur foi et leur identité, et ce qui y fait obstacle.",
      "Efforts et obstacles.",
    ],
    vulnerable_areas: [
      "Indiquez au plus trois municipalités ou barangays habités par des OBC qui sont les plus exposés, et pourquoi.",
      "Les lieux prioritaires, et pourquoi.",
    ],
    vulnerable_sectors: [
      "Quels groupes d’OBC (agriculteurs, femmes, jeunes, travailleurs, personnes handicapées, peuples autochtones, personnes déplacées, chefs d’entreprise, etc.) sont les plus exposés, et comment font-ils face ?",
      "Les groupes exposés, et comment ils font face.",
    ],
    long_term_aspirations: [
      "Dites ce que vous espérez ensemble, à long terme, pour le développement, l’identité et le bien-être. Séparez ce qui est possible en 1 à 3 ans de ce qui en demande 5 à 10.",
      "Des espoirs partagés : les proches et les lointains.",
    ],
    top_three_issues: [
      "Quels sont les trois problèmes à traiter en premier pour que la vie des OBC s’améliore ?",
      "Le plus urgent d’abord.",
    ],
    prioritized_programs: [
      "Quels programmes économiques, sociaux et culturels doivent passer en premier dans votre région ?",
      "Les programmes, par thème.",
    ],
    rights_issues: [
      "Quels problèmes de droits sont les plus fréquents (services, discrimination, représentation, terre, paix et sécurité), comment les droits sont-ils protégés aujourd’hui, et que faut-il de plus ?",
      "Problèmes de droits, protections, lacunes.",
    ],
    representation_in_governance: [
      "Comment les OBC prennent-ils part à la vie publique locale, du barangay à la province ? Qui y participe d’habitude, et quels groupes manquent ?",
      "Qui en est, qui n’en est pas.",
    ],
    obc_organizations: [
      "Énumérez les organisations locales d’OBC (de jeunes, de femmes, conseils religieux ou traditionnels, autres) qui contribuent à la gouvernance et au développement.",
      "Les organisations et ce qu’elles font.",
    ],
    improving_representation: [
      "Que faudrait-il faire pour que les OBC soient mieux entendus et participent davantage ?",
      "Les mesures recommandées.",
    ],
    collaboration_mechanisms: [
      "Quelles formes de coopération faut-il créer ou améliorer pour protéger les droits et faire avancer le bien-être et le développement ?",
      "Les cadres de coordination.",
    ],
    transparency_and_equity: [
      "Comment garantir la transparence, la responsabilité et l’équité, pour que chaque groupe d’OBC profite des projets des pouvoirs publics et de leurs partenaires ?",
      "Ce qui garantit que personne n’est oublié.",
    ],
    existing_programs: [
      "Quels programmes, projets et services touchent les OBC, pour chaque type d’acteur : LGU, NGA, BARMM, autres ?",
      "Inventaire par acteur.",
    ],
    access_to_programs: [
      "Comment obtient-on ces services ? Quels groupes en profitent le plus, et lesquels sont laissés de côté ?",
      "Qui est touché, et si c’est équitable.",
    ],
    effectiveness_of_initiatives: [
      "Ces actions marchent-elles bien ? Lesquelles ont réussi ou échoué, et pourquoi ? Que faut-il changer ?",
      "Réussites, lacunes, améliorations.",
    ],
    online_access: [
      "Comment les LGU, les NGA et le gouvernement du Bangsamoro offrent-ils leurs services en ligne, et comment la connexion sert-elle à toucher plus de monde ?",
      "Accès au numérique et obstacles.",
    ],
    untapped_resources: [
      "Quelles autres aides présentes sur place (bourses, programmes d’activités, centres informatiques, partenariats, initiatives locales) ne sont pas encore utilisées ?",
      "Les possibilités inutilisées.",
    ],
    critical_challenges: [
      "Difficultés : citez les plus graves (éducation, santé, moyens de subsistance, gouvernance, infrastructures, paix et sécurité), et pour chacune qui en souffre le plus.",
      "Les principales difficultés et les groupes touchés.",
    ],
    challenge_factors: [
      "Causes : donnez ce qui est à l’origine de chaque difficulté (politiques, moyens, discrimination, géographie, gouvernance), et dites si cela vient de la communauté, de l’extérieur ou des deux.",
      "Les causes profondes.",
    ],
    specific_needs: [
      "Besoins : au vu de ces causes, que faut-il précisément fournir (moyens de subsistance, écoles, centres de santé, routes, bourses, justice, inclusion) ?",
      "Les besoins liés aux difficultés.",
    ],
    expected_outcomes: [
      "Résultats : si ces besoins sont satisfaits, qu’est-ce qui devrait changer, en particulier pour les groupes les plus exposés ?",
      "Les résultats espérés.",
    ],
    prioritization: [
      "Priorités : quelles difficultés et quels besoins passent en premier, pourquoi, et comment sont-ils liés ?",
      "Ordre, raisons, liens.",
    ],
  },
};
