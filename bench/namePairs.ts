/** Labelled pairs of names, written for `nameMatching.ts`: names joined by = are of one person or organization, by ≠ of different ones. */

export const PEOPLE = `
Сергей Морозов = Sergey Morozov = Sergei Morozov = Sergej Morosow = Serguei Morozov
Сергій Павленко = Serhii Pavlenko = Serhiy Pavlenko = Sergii Pavlenko
Павленко Сергій Григорович = Павленко Сергій = Serhii Hryhorovych Pavlenko
Володимир Гройсман = Volodymyr Groysman = Volodymyr Hroisman
Олег Григоренко = Oleh Hryhorenko = Oleg Grigorenko
Ігор Богданов = Ihor Bohdanov = Igor Bogdanov
Галина Загорська = Halyna Zahorska = Galina Zagorskaya
Богдан Хмельницький = Bohdan Khmelnytskyi = Bohdan Khmelnytsky = Bogdan Khmelnitsky
Ганна Гопко = Hanna Hopko = Ганна Миколаївна Гопко
Михайло Грушевський = Mykhailo Hrushevsky = Mykhaylo Hrushevskyi
Евгений Примаков = Yevgeny Primakov = Evgenii Primakov = Jewgeni Primakow
Юрий Лужков = Yuri Luzhkov = Jurij Luschkow = Iouri Loujkov
Жорес Алфёров = Zhores Alferov = Schores Alfjorow = Žores Alfjorov
Михаил Горбачёв = Mikhail Gorbachev = Michail Gorbatschow = Mikhaïl Gorbatchev = Mihail Gorbaciov
Борис Ельцин = Boris Yeltsin = Boris Jelzin = Boris Eltsine
Никита Хрущёв = Nikita Khrushchev = Nikita Chruschtschow = Nikita Khrouchtchev
Пётр Чайковский = Pyotr Tchaikovsky = Petr Čajkovskij = Pjotr Tschaikowski
Александр Солженицын = Aleksandr Solzhenitsyn = Alexander Solschenizyn = Alexandre Soljenitsyne
Владимир Жириновский = Vladimir Zhirinovsky = Wladimir Schirinowski
Дмитрий Шостакович = Dmitri Shostakovich = Dmitrij Schostakowitsch = Dmitry Shostakovitch
Сергей Шойгу = Sergei Shoigu = Sergej Schoigu
Андрей Дмитриевич Сахаров = Андрей Сахаров = Andrei Sakharov = Sakharov, A. D.
Сергей Викторович Лавров = SergeiLavrov = Lavrov Sergey = S. V. Lavrov
Иван Сергеевич Тургенев = Ivan Turgenev = Turgenev I.S.
Анна Петровна Кузнецова = Anna Kuznetsova = Кузнецова А. П.
Наталья Поклонская = Natalia Poklonskaya = Nataliya Poklonskaia
Юлия Тимошенко = Юлія Тимошенко = Yulia Tymoshenko = Julia Timoschenko
Пётр Порошенко = Петро Порошенко = Petro Poroshenko
Аляксандр Лукашэнка = Alyaksandr Lukashenka = Aliaksandr Lukashenka
Нурсултан Назарбаев = Nursultan Nazarbayev = Nursultan Nasarbajew
Касым-Жомарт Токаев = Kassym-Jomart Tokayev = Qasym-Jomart Toqaev
Ислам Каримов = Islam Karimov = Islom Karimov
Слободан Милошевић = Slobodan Milošević = Slobodan Milosevic
Зоран Ђинђић = Zoran Đinđić = Zoran Djindjic
Бойко Борисов = Boyko Borisov = Bojko Borisow
Αλέξης Τσίπρας = Alexis Tsipras = Aleksis Tsipras
Κυριάκος Μητσοτάκης = Kyriakos Mitsotakis = Kyriakos Mitsotákis
Γιώργος Παπανδρέου = Giorgos Papandreou = Yiorgos Papandreou
Κωνσταντίνος Καραμανλής = Konstantinos Karamanlis = Constantinos Karamanlis
Ευάγγελος Βενιζέλος = Evangelos Venizelos
Νίκος Αναστασιάδης = Nikos Anastasiadis = Nicos Anastasiades
Μελίνα Μερκούρη = Melina Mercouri = Melina Merkouri
Նիկոլ Փաշինյան = Nikol Pashinyan = Nikol Paschinjan
Սերժ Սարգսյան = Serzh Sargsyan = Serge Sarkisian
Արմեն Սարգսյան = Armen Sarkissian = Armen Sargsyan
Ռոբերտ Քոչարյան = Robert Kocharyan = Robert Kotcharian
მიხეილ სააკაშვილი = Mikheil Saakashvili = Micheil Saakaschwili = Mikhail Saakashvili
სალომე ზურაბიშვილი = Salome Zurabishvili = Salomé Zourabichvili
ბიძინა ივანიშვილი = Bidzina Ivanishvili
ირაკლი ღარიბაშვილი = Irakli Garibashvili = Irakli Gharibashvili
ედუარდ შევარდნაძე = Eduard Shevardnadze = Eduard Schewardnadse
김정은 = Kim Jong-un = Kim Jong Un = Kim Jŏng-ŭn
문재인 = Moon Jae-in = Mun Jae-in = Jae-in Moon
박근혜 = Park Geun-hye = Pak Kŭn-hye
이명박 = Lee Myung-bak = Yi Myeong-bak
박원순 = Park Won-soon = Bak Wonsun
반기문 = Ban Ki-moon = Ban Gi-mun
오세훈 = Oh Se-hoon = O Se-hun
ナルヒト = Naruhito
あべ しんぞう = Abe Shinzo = Shinzō Abe = Shinzo Abe
こいけ ゆりこ = Koike Yuriko = Yuriko Koike
きしだ ふみお = Kishida Fumio = Fumio Kishida
ドナルド・トランプ = Donaldo Toranpu
安倍晋三 = 安倍 晋三
Jürgen Müller = Juergen Mueller = Jurgen Muller
Wolfgang Schäuble = Wolfgang Schaeuble = Wolfgang Schauble
Annegret Kramp-Karrenbauer = Kramp-Karrenbauer, Annegret = Annegret Kramp Karrenbauer
Franz Josef Strauß = Franz Josef Strauss = F. J. Strauss
Joschka Fischer = Fischer, Joschka
Karl-Theodor zu Guttenberg = Karl Theodor Guttenberg
Ursula von der Leyen = Ursula Von Der Leyen = von der Leyen, Ursula
Wim Kok = Kok, Wim
Gerrit van Rijn = Gerrit van Ryn
Jan Dijkstra = Jan Dykstra
Johan de Bruijn = Johan de Bruyn = Johan De Bruin
Søren Kierkegaard = Soren Kierkegaard = Soeren Kierkegaard
Jørgen Nørgaard = Jorgen Norgaard = Joergen Noergaard
Åse Kåre Ålesund = Aase Kaare Aalesund = Ase Kare Alesund
Erkki Hämäläinen = Erkki Hamalainen = Hämäläinen, Erkki
Çağlar Yıldız = Caglar Yildiz
Recep Tayyip Erdoğan = Recep Tayyip Erdogan = Erdogan, Recep Tayyip
Ελευθέριος Βενιζέλος = Eleftherios Venizelos
François Mitterrand = Francois Mitterand = Mitterrand, François
Wojciech Jaruzelski = Wojciech Jaruzelsky = Jaruzelski Wojciech
Lech Wałęsa = Lech Walesa
Nguyễn Phú Trọng = Nguyen Phu Trong
Franklin Delano Roosevelt = Franklin D. Roosevelt = F. D. Roosevelt = Franklin Roosevelt
John Fitzgerald Kennedy = John F. Kennedy = J.F. Kennedy = John Kennedy
George Walker Bush = George W. Bush = Bush, George W.
Dwight David Eisenhower = Dwight D. Eisenhower = Dwight Eisenhauer
Barack Hussein Obama = Barack Obama = Barak Obama = Барак Обама
Abraham Lincoln = Авраам Линкольн = Abraham Lincon
Winston Churchill = Уинстон Черчилль = Winston Churchil = Sir Winston Churchill
Helmut Kohl = Гельмут Коль = Dr. Helmut Kohl
Gerhard Schröder = Герхард Шрёдер = Gerhard Schroeder
Angela Merkel = Ангела Меркель = Angela Merkle
Emmanuel Macron = Эммануэль Макрон = Emanuel Macron
Henry Ford II = Henry Ford 2nd = Henry Ford the Second
Людовик XIV = Lyudovik XIV = Людовик 14
Ludwig van Beethoven = Ludwig von Beethoven = Beethoven, Ludwig van
Muhammad Ali = Mohammed Ali = Mohamed Ali
Gunso Kim = Gun-seo Kim = Kim Gunseo
Hosni Mubarak = Husni Mubarak = Hosni Moubarak
Muammar Gaddafi = Moammar Gadhafi = Muammar Qaddafi
Jose Luis Rodriguez Zapatero = José Luis Rodríguez Zapatero = José Rodríguez Zapatero
Luiz Inácio Lula da Silva = Luiz Inacio Lula da Silva = Luis Inacio Lula da Silva
Mary Catherine O’Connor = Mary C. OConnor = Mary O'Connor
Patrick MacDonald = Patrick Mac Donald = Patrick McDonald
Catherine Johnson = Catherine Jonhson = Cathrine Johnson
Margaret Thompson = Margret Thompson = Margaret Tompson
Christopher Wilkinson = Cristopher Wilkinson = Christopher Wilknison
Svetlana Openysheva = Svetlana Openishewa = Openysheva Svetlana
Alexander Romanov = Aleksandr Romanoff = Александр Романов
Tatiana Alexeyevna Golikova = Татьяна Голикова = Golikova T. A.
Elizabeth II = Елизавета II = Elizabeth the Second
Anne-Marie Idrac = Anne Marie Idrac = AnneMarie Idrac
Сергей Морозов ≠ Сергей Мороз
Сергей Морозов ≠ Андрей Морозов
Сергей Иванович Морозов ≠ Сергей Петрович Морозов
Сергей Морозов ≠ Сергей Морозкин
Егор Лигачёв ≠ Егор Лихачёв
Ligachev Yegor ≠ Likhachev Yegor
Иван Петров ≠ Иван Петровский
Иван Петров ≠ Пётр Иванов
Анна Иванова ≠ Инна Иванова
Alexander Ivanov ≠ Alexandra Ivanova
Сергей Павленко ≠ Сергей Павлов
Олег Гончар ≠ Олег Гончаров
Олег Григоренко ≠ Ольга Григоренко
Николай Павлов ≠ Павел Николаев
Henry Ford II ≠ Henry Ford
Henry Ford ≠ Henry Ford III
George Bush II ≠ George Bush III
Louis XIV ≠ Louis XV
Людовик XIV ≠ Людовик XVI
Nicholas I ≠ Nicholas II
Николай I ≠ Николай II
Elizabeth I ≠ Elizabeth II
Henry VII ≠ Henry VIII
John Paul I ≠ John Paul II
Pope Benedict XV ≠ Pope Benedict XVI
Martin Luther King Jr. ≠ Martin Luther King Sr.
Harry Brown ≠ Garry Brown
Hans Weber ≠ Gans Weber
Peter Hall ≠ Peter Gall
Thomas Hill ≠ Thomas Gill
Maria Berg ≠ Mario Berg
Jan Berg ≠ Jon Berg
Anna Holm ≠ Anton Holm
John Adams ≠ John Quincy
Richard Wagner ≠ Robert Wagner
George Washington ≠ George Wilmington
Paul Smith ≠ Paula Smith
Martin Smith ≠ Martina Smith
Daniel Brown ≠ Danielle Brown
Carl Larsen ≠ Karl Carlsen
Erik Hansen ≠ Erika Hansen
Michael Jackson ≠ Michelle Jackson
Robert Johnson ≠ Robert Johnston
Mary Andersen ≠ Mark Andersen
James Wilson ≠ Jane Wilson
John Smith ≠ Joan Smith
David Miller ≠ Davina Miller
Theodore Roosevelt ≠ Franklin Roosevelt
William Clinton ≠ Hillary Clinton
John Kennedy ≠ Robert Kennedy
Peter Schmidt ≠ Petra Schmidt
Julia Fischer ≠ Julian Fischer
Ann Lee ≠ Dan Lee
Kim Il-sung ≠ Kim Jong-il
Kim Jong-il ≠ Kim Jong-un
김정일 ≠ 김정은
Lee Myung-bak ≠ Lee Hoi-chang
Park Geun-hye ≠ Park Chung-hee
박근혜 ≠ 박정희
Алексей Попов ≠ Александр Попов
Ольга Смирнова ≠ Олег Смирнов
Виктор Орлов ≠ Виктория Орлова
Юлия Белова ≠ Юлиан Белов
Дмитрий Соколов ≠ Дмитрий Соколовский
Валентин Волков ≠ Валентина Волкова
Andrew Jackson ≠ Andrew Johnson
Thomas Jefferson ≠ Thomas Jeffreys
Αλέξης Τσίπρας ≠ Αλέξης Παππάς
Κώστας Παπαδόπουλος ≠ Κώστας Παπαδάκης
Նիկոլ Փաշինյան ≠ Արմեն Փաշինյան
მიხეილ სააკაშვილი ≠ გიორგი სააკაშვილი
Angela Merkel ≠ Angelo Merkel
Mohammed Ali ≠ Mahmoud Ali
Hussein Hassan ≠ Hassan Hassan
Ahmed Khan ≠ Ahmad Khalid
Robert Wagner ≠ Robert Wegner
Hans Lehmann ≠ Hans Lohmann
Karl Becker ≠ Karl Decker
Peter Bauer ≠ Peter Brauer
Anna Lindt ≠ Anna Lund
Ivan Horvat ≠ Ivana Horvat
Josef Novák ≠ Josef Novotný
Pavel Novák ≠ Pavla Nováková
Ian Young ≠ Ian Yang
George Walker Bush ≠ George Herbert Bush
J. Smith ≠ K. Smith
John A. Miller ≠ John B. Miller
`;

export const ORGANIZATIONS = `
Siemens AG = Siemens Aktiengesellschaft = SIEMENS A.G. = Siemens
Volkswagen AG = Volkswagen Aktiengesellschaft
Robert Bosch GmbH = Robert Bosch Gesellschaft mit beschränkter Haftung = Bosch, Robert GmbH
Müller Maschinenbau GmbH = Mueller Maschinenbau G.m.b.H. = Muller Maschinenbau GmbH
Müller GmbH & Co. KG = Müller GmbH und Co. KG = Mueller GmbH & Co KG
ОАО Газпром = OAO Gazprom = Открытое акционерное общество «Газпром» = Gazprom OJSC
ПАО «Газпром» = PAO Gazprom = PJSC Gazprom = Gazprom PJSC = Публичное акционерное общество Газпром
ООО «Ромашка» = OOO Romashka = Romashka LLC = Общество с ограниченной ответственностью "Ромашка" = Romashka Limited Liability Company
ЗАО Вымпел = ZAO Vympel = Закрытое акционерное общество Вымпел = Vympel CJSC = Closed Joint Stock Company Vympel
АО «Росагролизинг» = AO Rosagrolizing = JSC Rosagrolizing = Акционерное общество Росагролизинг = Joint Stock Company Rosagrolizing
ТОВ «Київська Хлібна Компанія» = TOV Kyivska Khlibna Kompaniya = Товариство з обмеженою відповідальністю Київська хлібна компанія
ПрАТ Світанок = PrJSC Svitanok = Приватне акціонерне товариство Світанок
ФГУП «Почта России» = FGUP Pochta Rossii = Федеральное государственное унитарное предприятие Почта России
ИП Иванов = Индивидуальный предприниматель Иванов
Rosneft Oil Company = Rosneft Oil Co. = Rosneft Oil Co
Norilsk Nickel Mining and Metallurgical Company = Norilsk Nickel Mining & Metallurgical Co
Acme Corporation = Acme Corp. = ACME Corp
Acme Holdings Incorporated = Acme Holdings Inc. = Acme Holdings, Inc
Northern Light Limited = Northern Light Ltd. = Northern Light Ltd
Bluewater Shipping Company Limited = Bluewater Shipping Co., Ltd. = Bluewater Shipping Co Ltd
Harbour Trading Public Limited Company = Harbour Trading PLC = Harbour Trading p.l.c.
Granite Partners Limited Partnership = Granite Partners LP = Granite Partners L.P.
Oak Hill Limited Liability Partnership = Oak Hill LLP
Société Générale S.A. = Societe Generale SA = Société Générale Société Anonyme
Boulangerie Dupont SARL = Boulangerie Dupont S.à r.l. = Boulangerie Dupont Société à responsabilité limitée
Transports Martin SAS = Transports Martin S.A.S. = Transports Martin Société par actions simplifiée
Banco Mercantil Sociedad Anónima = Banco Mercantil S.A.
Construcciones Lopez S.L. = Construcciones López Sociedad Limitada = Construcciones Lopez SL
Comercial Lima S.A. de C.V. = Comercial Lima SA de CV
Fratelli Rossi S.p.A. = Fratelli Rossi SpA = Fratelli Rossi Società per azioni
Officine Bianchi S.r.l. = Officine Bianchi SRL = Officine Bianchi Società a responsabilità limitata
Philips N.V. = Philips NV = Philips Naamloze Vennootschap
Jansen Bouw B.V. = Jansen Bouw BV = Jansen Bouw Besloten Vennootschap
Nokia Oyj = Nokia Oy = Nokia
Metsä Puu Oy = Metsa Puu Osakeyhtiö
Volvo AB = AB Volvo = Aktiebolaget Volvo
Norsk Fisk AS = Norsk Fisk A/S = Norsk Fisk Aksjeselskap
Mærsk Trading A/S = Maersk Trading Aktieselskab
Bryggeriet Hansen ApS = Bryggeriet Hansen Anpartsselskab
Eesti Puit OÜ = Eesti Puit Osaühing = Eesti Puit OU
Latvijas Koks SIA = SIA Latvijas Koks = Latvijas Koks Sabiedrība ar ierobežotu atbildību
Lietuvos Medis UAB = UAB Lietuvos Medis = Lietuvos Medis Uždaroji akcinė bendrovė
Zakłady Mięsne Sp. z o.o. = Zaklady Miesne Spółka z ograniczoną odpowiedzialnością = Zakłady Mięsne sp. z o. o. = Zaklady Miesne SP Z OO
Polski Węgiel S.A. = Polski Wegiel Spółka Akcyjna = Polski Węgiel SA
Pražské Sklo s.r.o. = Prazske Sklo spol. s r.o. = Pražské Sklo společnost s ručením omezeným = Prazske Sklo SRO
Moravská Ocel a.s. = Moravska Ocel akciová společnost = Moravska Ocel as
Duna Gép Kft. = Duna Gep Korlátolt Felelősségű Társaság = Duna Gép KFT
Tisza Bank Nyrt. = Tisza Bank Nyilvánosan Működő Részvénytársaság
Slovenija Les d.o.o. = Slovenija Les doo
Zagreb Trgovina d.d. = Zagreb Trgovina dioničko društvo = Zagreb Trgovina DD
Балкан Транс ООД = Balkan Trans OOD = Balkan Trans EOOD
Черно Море АД = Cherno More AD
Danubius Construct S.R.L. = Danubius Construct SRL
Anadolu Çimento A.Ş. = Anadolu Cimento AS = Anadolu Çimento Anonim Şirketi
İzmir Tekstil Ltd. Şti. = Izmir Tekstil Limited Şirketi
Tokyo Denki K.K. = Tokyo Denki Kabushiki Kaisha
Jakarta Mineral Tbk PT = PT Jakarta Mineral Tbk
Kuala Palm Sdn. Bhd. = Kuala Palm Sdn Bhd = Kuala Palm Sendirian Berhad
Sydney Freight Pty Ltd = Sydney Freight Pty. Limited = Sydney Freight Proprietary Limited
Bharat Steel Pvt. Ltd. = Bharat Steel Private Limited
Helvetia Uhren AG = Helvetia Uhren Aktiengesellschaft
Ministry of Foreign Affairs = Ministry of Foreign Afairs = Ministry for Foreign Affairs
Ministry of Industry & Trade = Ministry of Industry and Trade
United Nations Organization = United Nations Organisation = The United Nations Organization
World Health Organization = World Health Organisation = World Health Org.
International Bank for Reconstruction = Intl Bank for Reconstruction = International Bank of Reconstruction
Ulyanovsk State University = Ulyanovsk State Univ. = Ульяновский State University
Правительство Ульяновской области = Pravitelstvo Ulyanovskoy oblasti
Московский завод = Moskovskiy zavod = Moskovsky Zavod
Εθνική Τράπεζα = Ethniki Trapeza
Δημόσια Επιχείρηση Ηλεκτρισμού = Dimosia Epicheirisi Ilektrismou
საქართველოს ბანკი = Sakartvelos Banki
Հայաստանի Բանկ = Hayastani Bank
삼성전자 = Samseong Jeonja = Samsung Jeonja
Seoul Metropolitan Government = Seoul Metropolitan Govt = Metropolitan Government of Seoul
ソニー = Soni
トヨタ = Toyota
Brothers & Sons Ltd = Brothers and Sons Limited
Saint Petersburg Bank = St. Petersburg Bank = St Petersburg Bank
Deutsche Bank AG = Deutche Bank AG = Deutsche Bank Aktiengesellschaft
Gazprombank = Gazprom bank = Газпромбанк
SberBank of Russia = Sberbank of Russia = Сбербанк of Russia
VTB Bank PJSC = VTB Bank (PJSC) = Bank VTB PJSC
Al-Rashid Trading Establishment = Al Rashid Trading Est.
Smith Engineering Services = Smith Engineering Svcs
Baltic Technologies Ltd = Baltic Technology Ltd
Siemens AG ≠ Siemens GmbH
Siemens Energy AG ≠ Siemens Healthineers AG
Siemens AG ≠ Siemens Energy AG
Müller GmbH ≠ Müller AG
Müller GmbH ≠ Möller GmbH
ООО Ромашка ≠ ЗАО Ромашка
ООО Ромашка ≠ ООО Рябинушка
ОАО Газпром ≠ ОАО Газпром нефть
Gazprom PJSC ≠ Gazprom Neft PJSC
Gazprombank ≠ Gazpromneft
Газпром экспорт ООО ≠ Газпром добыча ООО
Acme Corp ≠ Acme Ltd
Acme Holdings Ltd ≠ Acme Trading Ltd
Acme 1 Ltd ≠ Acme 2 Ltd
Alpha Invest LLC ≠ Alfa Bank LLC
Delta Shipping Ltd ≠ Delta Airlines Ltd
Northern Light Limited ≠ Northern Lights Theatre
Bank of America ≠ Bank of Armenia
Bank of England ≠ Bank of Ireland
First National Bank ≠ Second National Bank
School No. 5 ≠ School No. 15
Детский сад № 12 ≠ Детский сад № 21
Lyceum 1 ≠ Lyceum 2
12th Riigikogu ≠ 13th Riigikogu
4th General Assembly ≠ 5th General Assembly
Ministry of Finance ≠ Ministry of Defence
Ministry of Internal Affairs ≠ Ministry of External Affairs
Ministry of Foreign Affairs ≠ Ministry of Internal Affairs
Министерство финансов ≠ Министерство юстиции
Committee on Budget ≠ Committee on Agriculture
Seoul City Council ≠ Busan City Council
North Korea Trading Corp ≠ South Korea Trading Corp
East Timor Oil Ltd ≠ West Timor Oil Ltd
Moscow State University ≠ Moscow State Institute
Ulyanovsk State University ≠ Ulyanovsk Technical University
Saint Petersburg Bank ≠ Saint Petersburg Exchange
University of Manchester ≠ University of Winchester
Société Générale SA ≠ Société Nationale SA
Crédit Lyonnais ≠ Crédit Agricole
Fratelli Rossi SpA ≠ Fratelli Russo SpA
Fratelli Rossi SpA ≠ Fratelli Rossi Srl
Jansen Bouw BV ≠ Jansen Transport BV
Jansen Bouw BV ≠ Jansens Bouw NV
Volvo AB ≠ Volvo Trucks AB
Nordic Fish AS ≠ Nordic Fisk Export AS
Deutsche Bank AG ≠ Deutsche Bahn AG
Deutsche Bank AG ≠ Dresdner Bank AG
Baltic Trading OÜ ≠ Baltic Shipping OÜ
Lietuvos Medis UAB ≠ Lietuvos Medus UAB
Polski Węgiel SA ≠ Polska Miedź SA
Duna Gép Kft ≠ Duna Hús Kft
Slovenija Les doo ≠ Slovenija Ceste doo
Tokyo Denki KK ≠ Tokyo Gas KK
Royal Bank of Scotland ≠ Royal Bank of Canada
Japan Steel Works ≠ Japan Steel Pipes
Global Trade Solutions Ltd ≠ Global Trade Services Ltd
Star Shipping Co Ltd ≠ Sun Shipping Co Ltd
Ocean Star 7 Ltd ≠ Ocean Star 8 Ltd
Fund 2017 LP ≠ Fund 2018 LP
Granite Partners II LP ≠ Granite Partners III LP
Granite Partners LP ≠ Granite Partners II LP
KGB of Belarus ≠ KGB of Ukraine
Green Party of Estonia ≠ Green Party of Finland
Centre Party ≠ Center Circle
Εθνική Τράπεζα ≠ Εθνική Ασφαλιστική
საქართველოს ბანკი ≠ საქართველოს რკინიგზა
삼성전자 ≠ 삼성물산
Company Alpha ≠ Company Beta
World Bank ≠ World Health Organization
International Court ≠ International Council
Aeroflot Airlines ≠ Aerosvit Airlines
Ministry of Trade ≠ Ministry of Transport
`;
