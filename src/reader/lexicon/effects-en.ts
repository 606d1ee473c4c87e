import type { Lexicon } from '../tag.ts';

/** What a cut-off stops, slows or leaves alone. Patterns of lower-case English. */
export const EFFECTS_EN: Lexicon = {
  stop: String.raw`
    (?:stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|idle[sd]?|idling|shut(?:s|ting)?(?: down)?|clos(?:e|es|ed|ing)(?: down)?|ceas(?:e|es|ed|ing)|freez(?:e|es|ing)|froze|frozen|suspend(?:s|ed|ing)?|cripple[sd]?|paraly[sz]e[sd]?|paralysis|kill(?:s|ed)?|starve[sd]?|strand(?:s|ed)?|ground(?:s|ed|ing)|collapse[sd]?|seize[sd]? up|knock(?:s|ed)? out|bring(?:s)? down|brought down|take[sn]? down|took down|black(?:s|ed)? out|dark);
    standstill; stand(?:s|ing)? (?:still|idle); stood (?:still|idle);
    sit(?:s|ting)? (?:idle|unfinished|without|waiting|half); sat (?:idle|unfinished|without|waiting|half);
    grind(?:s)? to a halt; ground to a halt;
    go(?:es)? (?:dark|down|quiet|silent|cold|off-?line|idle|home|bust|hungry|unplanted|unsown|untreated);
    went (?:dark|down|quiet|silent|cold|off-?line|idle|unplanted|untreated);
    come(?:s)? to (?:a |an )?(?:stop|halt|end|standstill|abrupt);
    came to (?:a |an )?(?:stop|halt|end|standstill|abrupt);
    out of (?:action|service|production|operation|business); off-?line; line[- ]down; lines? down;
    lay(?:s)? idle; lies? idle; lost production; production (?:is |was |would be )?lost; shut-?down;
    shutdowns?; stoppages?; outages?; plant closures?; furlough(?:ed)?;
    (?:cannot|can.t|can not|could not|couldn.t|unable to|not be able to|impossible to|no way to|fail(?:s|ed)? to|would not|will not|won.t|nobody can|no one can) (?:be )?(?:build|built|buil[dt]|ship(?:ped)?|make|made|produce[sd]?|run|operate[d]?|fly|flown|sail|start(?:ed)?|plant(?:ed)?|sow|sown|treat(?:ed)?|scan(?:ned)?|tape[d]? out|work|continue[d]?|be replaced|replaced|assemble[d]?|manufacture[d]?|deliver(?:ed)?|finish(?:ed)?|fill(?:ed)?|print(?:ed)?|launch(?:ed)?|test(?:ed)?|leave|print|generate|refuel|drill|harvest|survive|function|fire|grow|move|open);
    nothing (?:moves|works|runs|ships|leaves|flies|can be (?:built|shipped|made)|gets built|to sell|to build);
    no (?:wafers?|chips?|cars?|planes?|aircraft|engines?|output|production|vaccines?|scans?|tape-?outs?|launch(?:es)?|planting|harvest|crop|deliveries to customers) (?:would |could |can |will |is |are |leave|get|come|go|until|at all);
    parked; mothballed;
    lost (?:a |the |our |an )?(?:launch|season|contract|harvest|planting|year|crop|slot|quarter);
    miss(?:es|ed)? (?:a |the |an )?(?:launch|season|harvest|planting|slot|window|crop); cancel(?:s|led|ed)?;
    abandoned; locked? (?:up|out)(?! and key); locks?(?! and key| in); locked(?! in| and key);
    brick(?:s|ed)?; dead in the water; up the creek; lights out; game over; that is it for; down tools;
    pull the shutters; no longer (?:run|fly|operate|ship|function|build|work|start)s?; fall(?:s)? silent;
    fell silent; runs? dry; ran dry; at a stop; on its knees; unusable; unserviceable; inoperable;
    interrupted production; bring(?:s)? (?:[a-z-]+ ){0,4}to (?:a|its|their) (?:halt|stop|standstill|knees);
    brought (?:[a-z-]+ ){0,4}to (?:a|its|their) (?:halt|stop|standstill|knees);
    (?:lines?|plants?|reactors?|fabs?|furnaces?|assembly|production|programmes?|hospitals?|wards?|farms?|mills?|boats?|stores?)(?: [a-z]+){0,5} (?:run|ran|runs) (?:out|dry);
    (?:is|are|be|goes?|went|was|were) down(?! (?:from|to|by|\d|the road)); stall(?:s|ed)?;
    nothing to (?:mill|build|assemble|process|sell|ship|run); out of work; sent home; short time;
    shutter(?:s|ed); pull the plug; end of the (?:line|road) for; lay finished; lie finished;
    lay (?:empty|unfinished|at the quay); out of the catalogue; be culled; culled; withdrawn from sale;
    cannot be (?:built|delivered|made|completed|finished|sold);
    could not be (?:built|delivered|made|completed|finished|sold); hold[s]? (?:up )?(?:[a-z]+ ){0,3}up;
    held (?:[a-z]+ ){1,3}up; have to (?:close|shut|stop|be culled|cancel|be withdrawn);
    had to (?:close|shut|stop|be culled|cancel|be withdrawn); go with it; goes with it;
    follow(?:s|ed)? (?:the )?(?:next|same) (?:day|week); leave (?:a |the )?[a-z]+ standing;
    no (?:[a-z]+ ){1,2}(?:leaves?|gets? built|is built|moves?|flies|works|runs|can be (?:built|made|shipped|treated|sown));
    (?:work|design work|production|building|it all|everything|the (?:line|plant|programme|season|project|harvest)) (?:would |will )?(?:end|ends|ended|stops?|halts?);
    left [\d,a-z]+ (?:[a-z]+ ){0,3}(?:in the yard|without|unfinished|waiting|stranded|idle);
    (?:in|on) the yard; (?:to|at) an end; crop is lost;
    (?:season|harvest|crop|slot|campaign|batch|order|contract) (?:would be |is |was |will be |are |were )?lost;
    sent (?:their |its |the )?(?:people|workers|crews?|staff|everyone) home; laid off; lay(?:s)? off;
    taken off(?:-| )?line; off line; tied up;
    stay(?:s|ed)? (?:tied up|in port|in harbour|closed|shut|dark|on the ground); postponed indefinitely;
    (?:dosing|treatment|work|surgery|testing|drilling|planting|sowing|teaching|mining|printing) (?:stops?|stopped|would stop|ends?|ended);
    starve; have to close; close the plant; close down; wind down;
    without (?:film|packs|parts|chips|material|feed|work|power|light|water);
    kept (?:[a-z]+ ){0,4}(?:dark|idle|shut|closed|down);
    keep(?:s)? (?:[a-z]+ ){0,4}(?:dark|idle|shut|closed|down); at a loss; be cancelled; were cancelled;
    was cancelled; is cancelled; cease to; unable; ground (?:the|our|all|every|half|most);
    so does (?:production|the line|the plant|everything);
    no (?:supply|deliveries|shipments|spares|material|stock),? no [a-z]+;
    (?:none|no [a-z]+|cannot|could not|can.t) (?:could |can |would )?(?:run|operate|survive|last|work|continue|go on) (?:[a-z]+ ){0,4}without;
    trips?; tripped; untreated; locked out; no longer be (?:offered|made|built|sold|delivered);
    simply is not built; is not built;
    no (?:[a-z]+ ){1,3}(?:moved|flew|ran|sailed|worked|started|left|moves|flies|runs|sails|works|starts|leaves);
    paus(?:e|ed|es|ing); cost (?:us|them|the [a-z]+) (?:[a-z0-9]+ ){1,3}of (?:production|output|work);
    (?:not one|not a single|no) [a-z]+ (?:could|can|would|will) (?:be )?(?:leave|ship|fly|run|built|made|exposed|finished|produced|assembled|moved|treated|delivered|completed|sold|started|sail|work);
    no way to (?:keep|run|build|make|ship|operate|finish|carry);
    (?:production|line|plant|output|fab)s? (?:would |will )?be out; season (?:that )?was lost;
    lost (?:the )?season; no production; could not finish;
    the end of the (?:programme|project|line|season|year|business); (?:were|was) switched off;
  `,
  line: `
    lines?; production; plants?; fabs?; assembly; factory; factories; works; grinding; furnaces?; reactors?;
    operations?; output; manufacturing; programmes?; programs?; shop floor; workshop; mill; refinery;
    packaging; build; wafers? starts?; tape-?outs?; harvest; planting; launches; scanners?; theatres?;
    wards?; fleet; integration; testing; shifts?; machines?; vehicles; cars; aircraft; engines; ships;
    turbines; crops?; fill-and-finish; filling; coating; casting; drawing; deliveries to customers;
    business; company;
  `,
  strongStop: `
    standstill; grind(?:s)? to a halt; ground to a halt; shut-?downs?; line[- ]down; lines? down;
    dead in the water; lights out; mothballed; stoppages?; paraly[sz]e[sd]?; idle[sd]?; furlough(?:ed)?;
    production (?:is |was |would be )?lost; stands? still; stood still;
  `,
  slow: String.raw`
    slow(?:s|ed|ing|er)?(?: down)?; throttle[sd]?; curtail(?:s|ed)?;
    reduce[sd]? (?:output|production|capacity|rates?|volume|throughput);
    cut (?:output|production|throughput|capacity|[a-z-]+ output) by;
    output (?:would |will |could )?(?:fall|drop|fell|dropped|decline[sd]?|shrink)s?; lower output;
    drop in output; ration(?:ed|ing)?; limp(?:s|ed)?; hobble[sd]?; degrade[sd]?;
    at half (?:speed|capacity|rate); hurt(?:s)?; harm(?:s|ed)?; damage[sd]?; dent(?:s|ed)?; squeeze[sd]?;
    painful; suffer(?:s|ed)?; impair(?:s|ed)?; affect(?:s|ed)?; disrupt(?:s|ed)?; below capacity;
    thin(?:s|ned)? out;
    (?:would|will|could|might|did|may) (?:lose|hit|cost us|set back|pinch|bite|dampen|strain|feel|sting);
    lose (?:the|one|our|some|a few); fewer (?:units|cars|machines|orders); bottlenecks?; at a crawl; crawl;
    cut back; push(?:es|ed)? (?:[a-z]+ ){0,4}back; would mean (?:simpler|fewer|less|smaller|older|poorer);
    (?:drop|fall|dropped|fell|shrink|decline|go down) by (?:about |roughly |around |some )?(?:a |one |two |half|\d);
    slow down, not stop; redesign; inconvenienced; under strain;
    (?:output|production|throughput|capacity|yields?) (?:would |will |could )?(?:sink|fall|drop|shrink|go down|suffer|decline);
    lose (?:around |about |roughly )?(?:a |one )?(?:fifth|third|quarter|tenth); share(?= (?:the|one|a));
  `,
  delay: `
    delay(?:s|ed|ing)?; postpone[sd]?; late; later; slip(?:s|ped)?; slid; push(?:es|ed)? back;
    set(?:s)? (?:us |it |them )?back; hold(?:s)? up; held up; wait(?:s|ed|ing)?; longer lead times?;
    lead times? (?:would|will|could|have|has|had)?(?: [a-z]+)? ?(?:stretch|lengthen|double|grow|rise|extend)(?:ed|s|d)?;
    inconvenien(?:t|ce); annoying; nuisance; a few (?:days|weeks) of; re-?qualification; a year late;
    months? late; weeks? late; would wait; have to wait; be held up; set(?:s)? (?:[a-z]+ ){1,3}back;
    take longer; takes longer;
  `,
  cost: String.raw`
    cost(?:s)? (?:us |them |more|a little|extra|up|would|increase)(?: [a-z]+)?; dearer; more expensive;
    expensive;
    price[sd]? (?:[a-z]+ ){0,2}(?:rise|rose|double[d]?|jump(?:ed)?|increase[d]?|up|higher|climb(?:ed)?|spike[d]?);
    pay(?:s|ing)? (?:a |an )?(?:bit |little )?(?:more|premium|extra); higher (?:prices?|costs?|freight);
    margin(?:s)? (?:would|will|shrink|suffer);
    add(?:s)? (?:about |some |a few )?(?:[\d.]+ ?(?:%|percent|per cent)|cents|cost)(?: to)?; premium of;
    freight; \d+ ?(?:%|percent|per cent) more; costs? us; cost us; surcharge;
  `,
  noStop: String.raw`
    (?:no|without|little|zero|not any|hardly any|minimal|negligible) (?:real |noticeable |measurable |visible |serious |operational |lasting |material |further )?(?:effect|impact|consequences?|difference|interruption|disruption|stoppage|shutdown|downtime|line stop|stop|problem|harm|damage|loss of (?:output|production))s?;
    unaffected; make(?:s)? no difference;
    (?:would|will|did|does|do)(?: not|n.t) (?:really |even |actually )?(?:matter|notice|hurt|affect|stop|halt|shut|interrupt|delay|bother|change|touch|idle|slow|miss);
    nobody (?:would |will |even )?(?:notice[sd]?|cares?|cared|notices);
    no one (?:would |will |even )?(?:notice[sd]?|cares?|cared);
    (?:never|not once|at no time)(?: [a-z]+){0,3} (?:stop(?:s|ped)?|halt(?:ed)?|idle[d]?|shut|missed|interrupted|delayed);
    nothing (?:would |will |really |much |at all )*(?:stop(?:s|ped)?|happen(?:s|ed)?|change[sd]?|halt(?:s|ed)?);
    no line (?:has |would |will |ever )*(?:stop(?:s|ped)?|halted|idled|shut);
    (?:switch(?:ed)?|change[d]?|swap(?:ped)?|replace[d]?|re-?source[d]?) (?:[a-z]+ ){0,4}(?:within|in|inside|over) (?:a |an |one |two |three |four |five |six |seven |ten |\d+ |few )+(?:hours?|days?|weeks?|afternoon|morning|weekend);
    not (?:a single |one )(?:line|car|unit|order|bike|machine|shift|delivery|day)(?: [a-z]+){0,4} (?:stop(?:ped)?|lost|missed|late|delayed|short);
    (?:carry|carries|carried|go|goes|went) on (?:as (?:usual|before|normal)|without|regardless|unchanged);
    business as usual; could live without; manage (?:fine|well|easily|without); do without;
    no one would lose; shrug; yawn; inconvenience at (?:most|worst); not stop;
    rather than (?:stop|halt)(?: it| them)?;
    (?:buy|bought|order(?:ed)?|source[d]?|get|got) (?:[a-z]+ ){0,3}(?:from )?(?:the next|another|any other|somewhere else|elsewhere|next door)(?: [a-z]+)?(?: the (?:same|next) (?:day|week))?;
    hardly (?:matter|notice|hurt|affect);
    (?:would|will|did|do|could)(?: not|n't) (?:really |even )?(?:feel|see|register|interrupt|worry|trouble|shake) ?(?:it|us|them|a thing|anything)?;
    not one [a-z]+ (?:was|has been|would be|is) (?:lost|missed|late|delayed|idle); nobody (?:has )?noticed;
    without (?:any |a )?(?:interruption|stoppage|stop|stopping|loss(?! of (?!output|production|sales|business))|trouble|incident|hiccup|problems?|delay);
    change[sd]? nothing; nothing on the (?:shop floor|line);
    (?:no|not a|not one) (?:single )?(?:shift|line|order|delivery|customer|machine|vat|batch|day) (?:was |were |has been |would be |ever )?(?:lost|missed|stopped|late|affected|cancelled);
    within (?:a |one |two |three |ten |a few )?(?:day|week|hour)s? (?:we|they|another|the next|others?);
    (?:switch(?:ed)?|change[d]?|swap(?:ped)?|move[d]?|replace[d]?|re-?source[d]?)(?: over)? (?:[a-z]+ ){0,4}(?:within|in|inside|over) (?:[a-z0-9]+ ){1,2}(?:hours?|days?|weeks?|afternoon|morning|weekend);
    without a single (?:late|lost|missed|idle|stopped) [a-z]+;
    simply (?:order|buy|take|use|get) (?:more )?(?:from|at);
    no [a-z]+ (?:was |were |would be )?out of service; would have been able to; hardly noticed;
    (?:all|every) [a-z]+ (?:kept|keeps|would keep) (?:running|working|going); no harm; order more from home;
    sources? within (?:an hour|a day|a week); no scenario in which; nothing came of it;
    could (?:not|n't) hold up; no [a-z]+ (?:abroad )?(?:could|can|would) (?:hold up|stop|halt|hurt|touch);
    no one (?:can|could) cut it off; cut it off; nobody (?:[a-z]+ ){0,4}(?:noticed|notices|would notice);
    no one (?:[a-z]+ ){0,4}(?:noticed|notices|would notice); non-event; right through; leave us cold;
    leaves us cold; (?:we|they) (?:would |could |can )?simply (?:use|switch|buy|take|turn|order|make);
    without losing (?:a|one|any) [a-z]+; lived through; not (?:be )?noticed; no consequences?;
    of no consequence; not a problem; no cause for; would survive; could do without; can do without;
    plenty of (?:other )?(?:sources|suppliers|alternatives); any one of them can be replaced;
    replaced by the (?:afternoon|evening|next day|end of); nothing has ever stopped; has ever stopped;
    (?:not|never|n't) (?:lose|lost|miss|missed|skip|skipped) (?:a|an|one|a single) [a-z]+; nothing hangs on;
    hangs on it; a supplier replaced; replaced the same week; no shortage; would shrug; shrug(?:ged)?;
    (?:day|week|morning) after a [a-z]+ we would; (?:has|have) been cut before; would not empty;
    not a single [a-z]+ was (?:late|lost|missed|idle); was ever (?:delayed|stopped|idle|late);
    changed in (?:[a-z0-9]+ ){1,2}days; nothing more than a; nothing stopped; changed nothing; nothing else;
    whatever happens(?: abroad)?; could (?:ever )?hurt us;
    no foreign [a-z]+ (?:can|could|would|will) [a-z]+; replaceable;
    at (?:a|an) (?:day|moment|hour|week).s notice; served the next (?:morning|day);
    (?:solved|settled|done|fixed|sorted|arranged) (?:with|by|in) (?:a|one|an) (?:phone call|afternoon|email|day|week);
    none of it is (?:indispensable|critical|essential); (?:is|are) not (?:indispensable|critical|essential);
    pass(?:es)? unnoticed; go(?:es)? unnoticed;
    no [a-z ]{1,16} (?:opened|finished|delivered|started|left|arrived|came|sailed|flew) late; not be missed;
    hardly be missed; would not be missed; no one would miss; nobody would miss;
    would not (?:hurt|worry|trouble|bother|concern|touch|reach|impress) (?:us|anyone|anybody|a soul);
    (?:easily|quickly|readily|instantly) (?:replaced|substituted|swapped|covered|made up|filled);
    (?:any|every) (?:other )?(?:mill|shop|plant|supplier|maker|source|dealer|wholesaler) (?:will|would|can|could) do;
    add(?:s)? (?:a|another|one) shift; take up the slack; step in; stepped in; fill the gap; filled the gap;
    make up the (?:difference|loss|gap); made up (?:by|within);
    never (?:been )?(?:a|an) (?:issue|problem|worry|concern); no cause for concern; not a concern;
    of no concern; nothing to fear; no reason to (?:worry|fear); no leverage; no lever; life goes on;
    work goes on; as if nothing had happened;
    without (?:us|anyone|anybody|customers|the customer|production) noticing;
    (?:nobody|no one)(?: abroad)?(?: who)? (?:could|can) (?:stop|cut|halt|hurt)[a-z ]{0,10};
    nobody would be [a-z]+; no [a-z]+ stood still;
  `,
  carryOn: `
    (?:carr(?:y|ies|ied)|go(?:es)?|went|kept|keep(?:s)?|continue[sd]?) (?:on )?(?:running|working|flying|producing|going|operating|shipping|building|on|as before|to (?:run|work|fly|produce|operate|ship));
    still (?:run|fly|work|ship|operate)s?; keep(?:s)? (?:the [a-z]+ )?going; kept going; continue[sd]?;
    manage[sd]?; cope[sd]?; get(?:s)? by; got by; survive[sd]?; bridge[sd]?; can wait; tide(?:s)? us over;
    (?:other|the rest|remaining|older|existing|standard|mid-range)(?: [a-z-]+){0,3} (?:carry on|unaffected|continue|keep|run on|go on|would run|fine);
    untouched; everything else (?:would |will |can )?(?:keep|carry|go|run|continue|stay)s?; go on; goes on;
    bread-and-butter;
    (?:the )?(?:others|rest|remainder) (?:use|uses|run|runs|have|has|are|is|stay|stays|would|will|go|goes|keep|keeps);
    running ones keep; switch anything off; keep[s]? selling;
  `,
  chain: `
    (?:the |our |an |a )?(?:whole|entire|complete|all|every|nation.s|country.s|national)(?: [a-z-]+){0,2} (?:industry|industries|sector|sectors|chain|supply chain|economy|country|region|fleet|grid|network|ecosystem|value chain|system|programme|fabs?|plants?|lines?|refiner(?:y|ies)|hospitals?);
    downstream; industry-wide; sector-wide; nationwide;
    across the (?:industry|sector|country|board|economy|chain); supply chain; value chain; chain;
    cascade[sd]?; knock-on; domino; ripple[sd]?; customers; hospitals?; patients?;
    power (?:grid|stations?|plants?); the grid; city; cities; carmakers; automakers; the economy;
    several (?:industries|sectors); the (?:industry|sector); one after (?:the other|another);
    everything (?:downstream|that|behind|after); (?:most|all) of the (?:country|industry|sector);
  `,
  several: `
    (?:several|many|multiple|other|two|three|four|five|various|different) (?:industries|sectors);
    not just [a-z]+ but; hospitals?; power grid; the grid; essential services?; water supply; food supply;
    drinking water; emergency services; public health;
  `,
  part: String.raw`
    (?:only|just|merely|at most) (?:the |one |a |two |our |some |these |those |part )(?:[a-z-]+ ){0,3};
    one (?:model|product|line of|variant|segment|grade|of (?:the|our|several|many|two|three|four|five|six|ten|twelve))(?: [a-z]+)?;
    the (?:top|premium|high-end|leading-edge|flagship|largest|newest|latest|most advanced|euv|special|new)(?: [a-z-]+)? ?(?:models?|lines?|grades?|segments?|versions?|layers?|nodes?|variants?|products?|projects?|range|tier|series|class|programme)?;
    new projects?; part of; partly; partial(?:ly)?;
    some (?:lines?|models?|products?|plants?|customers?|shifts?|of);
    (?:a|one) (?:third|quarter|fifth|fraction|portion|part|segment|half|tenth) of (?:the |our |its |all )?(?:[a-z]+ )?(?:output|lines?|production|capacity|volume|shifts?|models?|plants?|range|products?|orders?|fleet|machines?|customers?);
    by (?:about |around |roughly |some )?(?:a third|a quarter|half|a fifth|a tenth|\d+ ?(?:%|percent|per cent));
    export models?; niche; pilot line; night shift; one (?:shift|line|plant|workshop) (?:out )?of;
    rather than stop; in stages; rest (?:of|would|carr|keep|go);
    only the (?:premium|top|export|new|large|fast|high-end|special|best)[a-z -]{0,12}(?:line|model|version|type|grade|class|variant|range)?s?;
    (?:one|two|three|some|several) (?:products|projects|models|types|variants|versions|departments?);
    export version; premium line; new installations; one department; some projects; in part;
  `,
};
