import type { Translated } from "../../../../web/i18n/message";
import type { following as en } from "./en";

export const following: Translated<typeof en> = {
  "casebook.follow.title": "अभिलेख पछ्याउनुहोस्",
  "casebook.follow.lead":
    "प्रकरण प्रकाशित, सच्याइएको वा फिर्ता लिइएको बेला इमेल। एक क्लिकले यो रोकिन्छ। ठेगाना गोप्य राखिन्छ र कसैलाई देखाइँदैन।",
  "casebook.follow.case_lead":
    "यो प्रकरण सच्याइएको वा फिर्ता लिइएको बेला इमेल। एक क्लिकले यो रोकिन्छ। ठेगाना गोप्य राखिन्छ र कसैलाई देखाइँदैन।",
  "casebook.follow.email": "तपाईंको इमेल ठेगाना",
  "casebook.follow.send": "पुष्टि गर्ने इमेल पठाउनुहोस्",
  "casebook.follow.sent": "ठेगाना ठीक छ भने पुष्टि गर्ने लिङ्क भएको इमेल आउँदै छ।",
  "casebook.follow.confirm_title": "पछ्याउने पुष्टि गर्नुहोस्",
  "casebook.follow.confirm": "हो, मलाई लेख्नुहोस्",
  "casebook.follow.confirmed": "तपाईंलाई लेखिनेछ",
  "casebook.follow.confirmed_lead": "हरेक इमेलमा यो रोक्ने लिङ्क हुन्छ।",
  "casebook.follow.end_title": "यी इमेल रोक्नुहोस्",
  "casebook.follow.end": "मलाई अब नलेख्नुहोस्",
  "casebook.follow.ended": "तपाईंलाई अब लेखिने छैन",
  "casebook.follow.mail_hello": "नमस्ते,",
  "casebook.follow.mail_subject": "पछ्याउने पुष्टि गर्नुहोस्",
  "casebook.follow.mail_archive":
    "कसैले, सायद तपाईंले, प्रकरण प्रकाशित, सच्याइएको वा फिर्ता लिइएको खबर यो ठेगानामा पाउन चाहनुभएको छ। यहाँ पुष्टि गर्नुहोस्:",
  "casebook.follow.mail_case":
    "कसैले, सायद तपाईंले, एउटा प्रकरण सच्याइएको वा फिर्ता लिइएको खबर यो ठेगानामा पाउन चाहनुभएको छ। यहाँ पुष्टि गर्नुहोस्:",
  "casebook.follow.mail_ignore": "तपाईं हुनुहुन्न भने केही नगर्नुहोस्: फेरि यसबारे सुन्नुहुने छैन।",
  "casebook.follow.mail_end": "यी इमेल रोक्न यो खोल्नुहोस् र एक पटक क्लिक गर्नुहोस्:",
  "casebook.news.published": "नयाँ प्रकरण प्रकाशित भयो",
  "casebook.news.corrected": "एउटा प्रकरण सच्याइयो",
  "casebook.news.restored": "एउटा प्रकरण फेरि प्रकाशित भयो",
  "casebook.news.withdrawn": "एउटा प्रकरण फिर्ता लिइयो",
};
