/** The entities of the article that the shipped seed is taken from: 102 ids, by kind. */
export const READING = {
  PERSON: `
    sergey-morozov svetlana-openysheva valentin-malafeyev yury-goryachev vladimir-shamanov
    maria-bolshakova aleksey-russkikh kim-il-soo gunso-kim young-sook-nam kyong-yul-lee
    jung-sook-park jeong-kee-kim oh-se-hoon park-won-soon seo-jeong-hyup`,
  ORGANIZATION: `
    wego wego-executive-committee wego-general-assembly wego-secretariat wego-europe-office
    wego-eurasia-office wego-east-asia-office wego-mediterranean-office wego-latin-america-office
    wego-africa-office wego-central-asia-office government-for-citizens ulyanovsk-executive-bodies
    ulyanovsk-municipalities ulyanovsk-government seoul-metropolitan-government
    abuja-municipal-area-council world-e-government-mayors-forum world-cities-cio-forum wsco`,
  OFFICE: `
    governor-ulyanovsk deputy-governor-ulyanovsk first-deputy-chair-government-ulyanovsk
    adviser-head-ulyanovsk secretary-general-eurasia-office secretary-general-europe-office
    secretary-general-wego president-wego president-city-wego vice-president-city-wego
    executive-vice-president-city-wego director-government-for-citizens
    deputy-director-government-for-citizens mayor-seoul cio-seoul`,
  REGION: `
    ulyanovsk-region ulyanovsk-city russia volga-federal-district chuvashia tatarstan samara-oblast
    saratov-oblast penza-oblast mordovia seoul moscow barcelona chengdu china beyoglu quezon-city
    seongnam makati abu-dhabi abuja almaty mexico-city hannover`,
  EVENT: `
    excom-2020 excom-2020-opening excom-2020-evaluation excom-2020-speech-openysheva
    europe-office-election-2013 excom-2015 general-assembly-2017 eurasia-office-choice-2018
    online-events-2020 planned-events-2021 wego-10th-anniversary general-assembly-2010
    general-assembly-2012 general-assembly-2014 general-assembly-5 general-assembly-2023 excom-2010
    excom-2011 excom-2012 excom-2013 excom-2014 excom-2016 excom-2018 excom-2019 excom-2025
    europe-office-launch-2014 africa-office-opening-2021`,
} as const;
