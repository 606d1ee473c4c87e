import type { Lexicon } from '../tag.ts';

/** What a cut-off is called, how far it has come, and what bridges it. Patterns of lower-case English. */
export const CUTOFF_EN: Lexicon = {
  cut: `
    cut-?offs?; cut(?:s|ting)? (?:us |them |it )?off;
    (?:is|are|was|were|be|been|being|got|gets?|if|supply|supplies|deliveries|imports|shipments|volume) cut;
    cutting; embargo(?:es|ed)?; bans?; banned; sanctions?; sanctioned; blockades?; boycott;
    export (?:stop|halt|restrictions?|controls?|licen[cs]e|curbs?|freeze); a stop; the stop;
    supply (?:stop|halt|interruption|disruption|shock|gap|loss)s?; disruptions?; interruptions?;
    interrupted; outage of supply;
    (?:stop(?:s|ped)?|halt(?:s|ed)?|ceased?|suspend(?:s|ed)?|refuse[sd]?|withh(?:old|olds|eld)|block(?:s|ed)?|den(?:y|ies|ied)|withdr(?:aw|aws|ew|awn)|revoke[sd]?|froze|frozen|freeze|pull(?:s|ed)?|clos(?:e|es|ed)|shut) (?:the |all |its |their |our |any |further |new )*(?:exports?|exporting|shipments?|shipping|supply|supplies|supplying|deliver(?:y|ies|ing)|tap|licen[cs]es?|licensing|approvals?|service|sales|selling|support|updates?|access|exports of|border|valve|plug);
    (?:exports?|shipments?|supply|supplies|deliver(?:y|ies)|imports?|licen[cs]es?|service|support|access|updates?|the tap|approvals?|volume|flow) (?:were |was |is |are |were to be |to be |be |being |been |ever |simply |suddenly |to |should |had |has |have |ha[sd] been |went |would )*(?:stop(?:s|ped)?|halt(?:s|ed)?|cease[sd]?|suspended|cut|withheld|blocked|denied|withdrawn|revoked|refused|frozen|dried? up|dry up|end(?:s|ed)?|disappear(?:s|ed)?|vanish(?:es|ed)?|fail(?:s|ed)?|interrupted|delayed|lapse[sd]?|expire[sd]?|went missing);
    (?:without|absent|minus) (?:it|them|these|this|those|that|imports?|supply|the|fresh|new|foreign|imported|any|a|an|[a-z]+ese|[a-z]+an)(?: [a-z-]+)?;
    (?:losing|loss of) (?:the |this |that |our |all |access to |these )?[a-z-]+;
    los(?:e|t) (?:access|supply|imports|the (?:supplier|source|supply|imports?)); turn(?:s|ed|ing)? off;
    switch(?:es|ed)? off; shut(?:s)? the (?:tap|valve|door); delay in (?:shipments|deliveries|supply);
    gap in (?:deliveries|supply|shipments); missed (?:delivery|deliveries|shipments?);
    (?:no|last|missing|late) (?:more )?(?:shipments?|deliver(?:y|ies)|supplies|spares|spare parts);
    run(?:s|ning)? out; ran out; run(?:s)? dry; inventory ended;
    stock(?:s)? (?:end|ended|ran out|run out|is gone|are gone);
    licen[cs]e (?:took|takes|was|is|were|delays?|refusal|denial|expir(?:y|es|ed));
    key (?:is |was )?(?:withdrawn|revoked|expires?|blocked); disappear(?:s|ed)?; withdrawn; withheld;
    refused to ship; stopped (?:shipping|selling|supplying|delivering|exporting); allocation; shortages?;
    supplier (?:stops|stopped|failed|fails|leaves|left|went);
    (?:flood|fire|strike|earthquake|pandemic|war|tsunami|explosion) (?:at|in|of|year|shut|closed|cut);
    force majeure;
    if (?:they|it|he|she|tokyo|beijing|washington|brussels|the hague|moscow|berlin|london|seoul|taipei|they ever|the owner|the vendor|the supplier|the maker|japan|china|germany|the us|america|russia) (?:[a-z]+ ){0,3}(?:stop|stops|stopped|close|closes|closed|turn|turned|say no|said no|pull|pulled|cut|leave|left|walk|walked|refuse|refused|shut|withhold|withheld|block|blocked|ban|banned|pull the plug);
    (?:exports?|shipments?|supply|supplies|deliver(?:y|ies)|imports?|licen[cs]es?|service|updates?)(?: [a-z]+){0,4} (?:stop(?:s|ped)?|halted|ceased?|suspended|withheld|blocked|denied|revoked|refused|frozen|dried? up|dry up|dries up|cut off|lapsed?|fail(?:s|ed)? to (?:come|arrive));
    a cut; refusals?; cut would;
    (?:export|service|licen[cs]e|supply) (?:refusal|denial|withdrawal|suspension); held at customs;
    border (?:was )?(?:closed|shut); vanish(?:es|ed)?; with no [a-z]+; dries up;
    were to (?:stop|vanish|disappear|go|end|fail); (?:key|licen[cs]e|contract) is not renewed; not renewed;
    pull out; pulled out; walk away; turn(?:s|ed)? (?:us |them )?down; dispute; boats? stop; fall[s]? away;
    fell away; supply chain break[s]?; (?:port |dock )?strikes?; had a fire; shipment was lost;
    lost shipment; contract lapsed; (?:service|maintenance|support) contract (?:lapsed|ended|expired);
    switched off; quake; earthquake; tsunami; border; a repeat;
    should (?:the |they |it |that |these |those )?(?:[a-z]+ ){0,3}(?:stop|withdraw|refuse|leave|cut|ban|close|fail|end|dry up|pull out);
    (?:were|if) (?:imports|supplies|they|it|deliveries|the [a-z]+)(?: [a-z]+){0,2} to (?:end|stop|cease|leave|fail|withdraw);
    (?:missing|a single missing) [a-z]+; freight stop; tripped; out of stock; import stop;
    if imports? (?:stop|stopped|end|ended|cease|ceased);
    (?<=^|[;:,] |and |but |so )without (?:a |an |the |any |its |their |our )?[a-z-]+; changed? suppliers?;
    missing (?:chip|part|delivery|component|valve|piece)s?; failed to arrive; did not arrive;
    withdrawn licence; a withdrawn; cut the supply; an? interruption; run out in; used up; exhausted;
    stop in (?:deliver|suppl)[a-z]+; blockade; went bankrupt; bankruptcy; lost [a-z]+ shipment; missed ship;
    allocation kept; refuse to (?:sell|ship|deliver);
    were the [a-z]+ to be (?:locked|cut|stopped|blocked|switched off); left(?=, ); deliver(?:y|ies) failed;
    no longer (?:supplied|delivered|available); unavailable; out of reach; (?:is|are) gone; the moment the;
    as soon as the; when a shipment; spares dried up; boats stop(?: coming)?; held (?:it )?up at the port;
    revoked the key; foreign [a-z]+ (?:were|was) blocked; cut before; supplier lost;
    (?:a|any|the) (?:complete|total|full|sudden|six-month|longer|prolonged|second|new) (?:stop|halt|ban|cut);
    restrictions?; curbs?; lost supplier;
    (?:a |the )?(?:source|supplier|mill|vendor|maker) (?:closes?|goes under|went under|drops? out|dropped out|leaves?|disappears?);
    cut exports; customs stop; dropped out; restricted exports; stayed away; stay away; firmware lock;
    licen[cs]e dispute; (?:shut|shuts|burned|burnt|closed) down(?: entirely)?; whatever happens;
    closed its doors; foreign government; even if;
    (?:a|any|the) [a-z]+(?:ese|an|ish|ch) (?:stop|ban|halt|cut|embargo);
    (?:did|does|had) not (?:arrive|come|show up); failed to (?:come|arrive|show); spares are gone;
    the spares; it stops; supply ended; if supply (?:ends|ended); denials?;
  `,
  stock: `
    stock(?:s|pile[sd]?|piled|piling|ed|holding)?; inventor(?:y|ies); reserves?; buffer(?:s)?; safety stock;
    on (?:the )?shel(?:f|ves);
    in (?:the )?(?:store|stores|warehouse|tank|tanks|cold store|vault|drawer|depot); warehoused?; on hand;
    in hand; cover(?:s|age|ing)?; supplies (?:last|would last|for); spares for; strategic reserve;
    last(?:s|ed)?(?! (?:year|month|week|quarter|spring|summer|autumn|winter|fall|of|european|domestic|decade|june|july|may|march|april|august|november|october|december|january|february|september|[a-z]+ plant));
    enough for; enough to; bridge[sd]?; storage; in the silo; silos?; bonded store; tanks? hold; depot;
  `,
  substitute: `
    (?:qualif(?:y|ying|ication)|certif(?:y|ying|ication)|approv(?:e|al|ing)|validat(?:e|ion|ing)|re-?qualif(?:y|ication|ying)|redesign(?:ing)?|replac(?:e|ing|ement)|substitut(?:e|ion|ing)|switch(?:ing)?(?: over)?|chang(?:e|ing) (?:over|supplier)|porting|migrat(?:e|ion|ing)|ramp(?:ing)?(?: up)?|build(?:ing)? (?:a |our )?(?:new |own )?(?:plant|line|capacity)|re-?sourc(?:e|ing)|develop(?:ing)? (?:a|an|our) (?:substitute|alternative|replacement)|alternatives?|swap);
    new supplier; second source;
  `,
  inForce: `
    (?:licen[cs]e|licensing|control|embargo|ban|export|sanctions?|restriction)s? (?:regime |rule |requirement |order |controls? )?(?:began|took effect|is in (?:force|effect|place)|are in (?:force|effect|place)|has been|have been|came into|entered into|applies|apply|in force|since|was imposed|were imposed|started|introduced|still stands?);
    in force; under (?:an? )?(?:export )?(?:licen[cs]e|licensing|control|embargo|sanctions?|restriction);
    placed under; entity list; blacklist(?:ed)?;
    put (?:it |them |us )?(?:on|under) (?:the |an |export |individual )?(?:entity list|licen[cs]e|control|list);
    export[- ]controlled; not one application (?:of ours )?has been approved; the export ban;
    banned exports?;
    licen[cs]es? (?:are|is|were|have been|has been) (?:refused|denied|withheld|revoked|suspended);
    since the (?:ban|embargo|control|licen[cs]e|sanctions?|restrictions?); restricted (?:exports?|since);
    has (?:banned|restricted|embargoed);
  `,
  announced: `
    (?:announced?|published|gazetted|will (?:take|come) (?:effect|into force)|takes effect (?:on|in|from|next)|has declared|signed)(?: [a-z]+){0,4} (?:ban|control|embargo|restriction|licen[cs]|licensing|sanction)s?;
    (?:ban|control|embargo|restriction|licensing)s? (?:was |were |has been |have been )?announced;
    effective from next; from next (?:month|year|january|quarter);
  `,
  threat: `
    threat(?:s|en|ens|ened|ening)?;
    warn(?:s|ed|ing)? (?:that|of) (?:[a-z]+ ){0,4}(?:ban|control|embargo|restrict|stop|cut|licen)[a-z]*;
    hint(?:s|ed|ing)? (?:at|that);
    considering (?:[a-z]+ ){0,3}(?:ban|control|embargo|restriction|licens)[a-z]*;
    could be (?:banned|restricted|embargoed); talk of (?:a |an )?(?:ban|embargo|control|restriction);
    draft (?:rule|list|law|regulation); geopolitical; tensions?; lever; leverage; bargaining chip;
  `,
  past: String.raw`
    (?:in|during|after|since|the) (?:the )?(?:year )?(?:19|20)\d\d(?: [a-z]+){0,4} (?:embargo|ban|cut-off|dispute|crisis|shortage|stop|delay|gap|flood|earthquake|halt|interruption|outage);
    (?:was|were) (?:once )?(?:cut off|embargoed|banned|stopped|halted);
    (?:embargo|ban|controls?|dispute|sanctions?) (?:was|were|has been) (?:lifted|ended|over|removed|settled);
    once before; it (?:has )?happened (?:before|once|in); last time;
  `,
  noEvent: `
    (?:no|without|nor any|neither) (?:export )?(?:controls?|ban|embargo|restrictions?|licen[cs]e risk|sanctions?|licen[cs]ing)(?: [a-z]+){0,2} (?:exists?|in place|in force|planned|has ever|applies|on|is|are)?;
    never been (?:banned|controlled|restricted|embargoed); freely traded; not (?:export[- ])?controlled;
  `,
};
