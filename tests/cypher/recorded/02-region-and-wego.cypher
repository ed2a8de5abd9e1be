OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity) WHERE e2.id IN $p0
WITH e2, e2.id AS asked3, k1
WITH DISTINCT coalesce(e2.mergedInto, e2.id) AS id4, k1, asked3
MATCH (root5:Entity {id: id4}) WHERE root5.knownFrom <= k1 AND root5.knownTo > k1
WITH asked3, k1, [root5] AS reached6
CALL (reached6, k1) { UNWIND reached6 AS n7 MATCH (n7)<-[:OBJECT]-(f8:Relation) WHERE f8.type IN ['PART_OF'] AND f8.knownFrom <= k1 AND f8.knownTo > k1 MATCH (f8)-[:SUBJECT]->(n9) RETURN collect(DISTINCT n9) AS more10 }
WITH asked3, k1, reached6 + more10 AS reached11
CALL (reached11, k1) { UNWIND reached11 AS n12 MATCH (n12)<-[:OBJECT]-(f13:Relation) WHERE f13.type IN ['PART_OF'] AND f13.knownFrom <= k1 AND f13.knownTo > k1 MATCH (f13)-[:SUBJECT]->(n14) RETURN collect(DISTINCT n14) AS more15 }
WITH asked3, k1, reached11 + more15 AS reached16
CALL (reached16, k1) { UNWIND reached16 AS n17 MATCH (n17)<-[:OBJECT]-(f18:Relation) WHERE f18.type IN ['PART_OF'] AND f18.knownFrom <= k1 AND f18.knownTo > k1 MATCH (f18)-[:SUBJECT]->(n19) RETURN collect(DISTINCT n19) AS more20 }
WITH asked3, k1, reached16 + more20 AS reached21
CALL (reached21, k1) { UNWIND reached21 AS n22 MATCH (n22)<-[:SUBJECT]-(f23:Relation) WHERE f23.type IN ['SERVES_AS'] AND f23.knownFrom <= k1 AND f23.knownTo > k1 MATCH (f23)-[:OBJECT]->(n24) RETURN collect(DISTINCT n24) AS more25 }
WITH asked3, k1, reached21 + more25 AS reached26
CALL (reached26, k1) { UNWIND reached26 AS n27 MATCH (n27)<-[:OBJECT]-(f28:Relation) WHERE f28.type IN ['BELONGS_TO'] AND f28.knownFrom <= k1 AND f28.knownTo > k1 MATCH (f28)-[:SUBJECT]->(n29) WHERE n29.kind = 'OFFICE' RETURN collect(DISTINCT n29) AS more30 }
WITH asked3, k1, reached26 + more30 AS reached31
CALL (reached31, k1) { UNWIND reached31 AS n32 MATCH (n32)<-[:OBJECT]-(f33:Relation) WHERE f33.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f33.knownFrom <= k1 AND f33.knownTo > k1 MATCH (f33)-[:SUBJECT]->(n34) WHERE n34.kind = 'EVENT' RETURN collect(DISTINCT n34) AS more35 }
WITH asked3, k1, reached31 + more35 AS reached36
CALL (reached36, k1) { UNWIND reached36 AS n37 MATCH (n37)<-[:PARTICIPANT|ON_BEHALF_OF]-(f38:Participation) WHERE f38.knownFrom <= k1 AND f38.knownTo > k1 MATCH (f38)-[:EVENT]->(n39) RETURN collect(DISTINCT n39) AS more40 }
WITH asked3, k1, reached36 + more40 AS reached41
CALL (reached41, k1) { UNWIND reached41 AS n42 MATCH (n42)<-[:OBJECT]-(f43:Relation) WHERE f43.type IN ['PART_OF'] AND f43.knownFrom <= k1 AND f43.knownTo > k1 MATCH (f43)-[:SUBJECT]->(n44) RETURN collect(DISTINCT n44) AS more45 }
WITH asked3, k1, reached41 + more45 AS reached46
CALL (reached46, k1) { UNWIND reached46 AS n47 MATCH (n47)<-[:OBJECT]-(f48:Relation) WHERE f48.type IN ['PART_OF'] AND f48.knownFrom <= k1 AND f48.knownTo > k1 MATCH (f48)-[:SUBJECT]->(n49) RETURN collect(DISTINCT n49) AS more50 }
WITH asked3, k1, reached46 + more50 AS reached51
UNWIND reached51 AS n52
WITH DISTINCT asked3, n52, k1
MATCH (n52)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n53:Fact)
WITH n53, k1, collect(DISTINCT asked3) AS roots54 WHERE size(roots54) = $p1
WITH n53, k1 WHERE n53.knownFrom <= k1 AND n53.knownTo > k1 AND n53.kind IN $p2
WITH n53, k1 ORDER BY n53.sort LIMIT $p3
CALL (n53, k1) {
MATCH (n53)-[role55:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n56)
RETURN collect([type(role55), n56.id, n56.label, n56.labels]) AS c57
}
CALL (n53, k1) {
MATCH (n53)-[:CLAIM]->(claim58:Claim) WHERE claim58.knownFrom <= k1 AND claim58.knownTo > k1 MATCH (claim58)-[:SOURCE]->(n59) WITH n59, claim58, k1 ORDER BY claim58.sort LIMIT 1
RETURN collect([n59.title]) AS c60
}
WITH n53, c57, c60 ORDER BY n53.sort
RETURN collect([[[n53.kind, n53.acting, n53.vacant, n53.role, n53.groupText, n53.type, n53.text, n53.property, n53.unit, n53.support], c57], [[n53.start, n53.end, n53.endKind, n53.labelStart, n53.labelEnd, n53.labelEndKind, n53.support], n53.startMin, n53.endMax], n53.support, n53.conflict, n53.voices, c60]) AS c61
}
CALL (k1) {
MATCH (e62:Entity) WHERE e62.id IN $p0
WITH e62, e62.id AS asked63, k1
WITH DISTINCT coalesce(e62.mergedInto, e62.id) AS id64, k1, asked63
MATCH (root65:Entity {id: id64}) WHERE root65.knownFrom <= k1 AND root65.knownTo > k1
WITH asked63, k1, [root65] AS reached66
CALL (reached66, k1) { UNWIND reached66 AS n67 MATCH (n67)<-[:OBJECT]-(f68:Relation) WHERE f68.type IN ['PART_OF'] AND f68.knownFrom <= k1 AND f68.knownTo > k1 MATCH (f68)-[:SUBJECT]->(n69) RETURN collect(DISTINCT n69) AS more70 }
WITH asked63, k1, reached66 + more70 AS reached71
CALL (reached71, k1) { UNWIND reached71 AS n72 MATCH (n72)<-[:OBJECT]-(f73:Relation) WHERE f73.type IN ['PART_OF'] AND f73.knownFrom <= k1 AND f73.knownTo > k1 MATCH (f73)-[:SUBJECT]->(n74) RETURN collect(DISTINCT n74) AS more75 }
WITH asked63, k1, reached71 + more75 AS reached76
CALL (reached76, k1) { UNWIND reached76 AS n77 MATCH (n77)<-[:OBJECT]-(f78:Relation) WHERE f78.type IN ['PART_OF'] AND f78.knownFrom <= k1 AND f78.knownTo > k1 MATCH (f78)-[:SUBJECT]->(n79) RETURN collect(DISTINCT n79) AS more80 }
WITH asked63, k1, reached76 + more80 AS reached81
CALL (reached81, k1) { UNWIND reached81 AS n82 MATCH (n82)<-[:SUBJECT]-(f83:Relation) WHERE f83.type IN ['SERVES_AS'] AND f83.knownFrom <= k1 AND f83.knownTo > k1 MATCH (f83)-[:OBJECT]->(n84) RETURN collect(DISTINCT n84) AS more85 }
WITH asked63, k1, reached81 + more85 AS reached86
CALL (reached86, k1) { UNWIND reached86 AS n87 MATCH (n87)<-[:OBJECT]-(f88:Relation) WHERE f88.type IN ['BELONGS_TO'] AND f88.knownFrom <= k1 AND f88.knownTo > k1 MATCH (f88)-[:SUBJECT]->(n89) WHERE n89.kind = 'OFFICE' RETURN collect(DISTINCT n89) AS more90 }
WITH asked63, k1, reached86 + more90 AS reached91
CALL (reached91, k1) { UNWIND reached91 AS n92 MATCH (n92)<-[:OBJECT]-(f93:Relation) WHERE f93.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f93.knownFrom <= k1 AND f93.knownTo > k1 MATCH (f93)-[:SUBJECT]->(n94) WHERE n94.kind = 'EVENT' RETURN collect(DISTINCT n94) AS more95 }
WITH asked63, k1, reached91 + more95 AS reached96
CALL (reached96, k1) { UNWIND reached96 AS n97 MATCH (n97)<-[:PARTICIPANT|ON_BEHALF_OF]-(f98:Participation) WHERE f98.knownFrom <= k1 AND f98.knownTo > k1 MATCH (f98)-[:EVENT]->(n99) RETURN collect(DISTINCT n99) AS more100 }
WITH asked63, k1, reached96 + more100 AS reached101
CALL (reached101, k1) { UNWIND reached101 AS n102 MATCH (n102)<-[:OBJECT]-(f103:Relation) WHERE f103.type IN ['PART_OF'] AND f103.knownFrom <= k1 AND f103.knownTo > k1 MATCH (f103)-[:SUBJECT]->(n104) RETURN collect(DISTINCT n104) AS more105 }
WITH asked63, k1, reached101 + more105 AS reached106
CALL (reached106, k1) { UNWIND reached106 AS n107 MATCH (n107)<-[:OBJECT]-(f108:Relation) WHERE f108.type IN ['PART_OF'] AND f108.knownFrom <= k1 AND f108.knownTo > k1 MATCH (f108)-[:SUBJECT]->(n109) RETURN collect(DISTINCT n109) AS more110 }
WITH asked63, k1, reached106 + more110 AS reached111
UNWIND reached111 AS n112
WITH DISTINCT asked63, n112, k1
MATCH (n112)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n113:Fact)
WITH n113, k1, collect(DISTINCT asked63) AS roots114 WHERE size(roots114) = $p4
WITH n113, k1 WHERE n113.knownFrom <= k1 AND n113.knownTo > k1 AND n113.kind IN $p2
RETURN count(*) AS c115
}
CALL (k1) {
MATCH (e116:Entity) WHERE e116.id IN $p0
WITH e116, e116.id AS asked117, k1
WITH DISTINCT coalesce(e116.mergedInto, e116.id) AS id118, k1, asked117
MATCH (root119:Entity {id: id118}) WHERE root119.knownFrom <= k1 AND root119.knownTo > k1
WITH asked117, k1, [root119] AS reached120
CALL (reached120, k1) { UNWIND reached120 AS n121 MATCH (n121)<-[:OBJECT]-(f122:Relation) WHERE f122.type IN ['PART_OF'] AND f122.knownFrom <= k1 AND f122.knownTo > k1 MATCH (f122)-[:SUBJECT]->(n123) RETURN collect(DISTINCT n123) AS more124 }
WITH asked117, k1, reached120 + more124 AS reached125
CALL (reached125, k1) { UNWIND reached125 AS n126 MATCH (n126)<-[:OBJECT]-(f127:Relation) WHERE f127.type IN ['PART_OF'] AND f127.knownFrom <= k1 AND f127.knownTo > k1 MATCH (f127)-[:SUBJECT]->(n128) RETURN collect(DISTINCT n128) AS more129 }
WITH asked117, k1, reached125 + more129 AS reached130
CALL (reached130, k1) { UNWIND reached130 AS n131 MATCH (n131)<-[:OBJECT]-(f132:Relation) WHERE f132.type IN ['PART_OF'] AND f132.knownFrom <= k1 AND f132.knownTo > k1 MATCH (f132)-[:SUBJECT]->(n133) RETURN collect(DISTINCT n133) AS more134 }
WITH asked117, k1, reached130 + more134 AS reached135
CALL (reached135, k1) { UNWIND reached135 AS n136 MATCH (n136)<-[:SUBJECT]-(f137:Relation) WHERE f137.type IN ['SERVES_AS'] AND f137.knownFrom <= k1 AND f137.knownTo > k1 MATCH (f137)-[:OBJECT]->(n138) RETURN collect(DISTINCT n138) AS more139 }
WITH asked117, k1, reached135 + more139 AS reached140
CALL (reached140, k1) { UNWIND reached140 AS n141 MATCH (n141)<-[:OBJECT]-(f142:Relation) WHERE f142.type IN ['BELONGS_TO'] AND f142.knownFrom <= k1 AND f142.knownTo > k1 MATCH (f142)-[:SUBJECT]->(n143) WHERE n143.kind = 'OFFICE' RETURN collect(DISTINCT n143) AS more144 }
WITH asked117, k1, reached140 + more144 AS reached145
CALL (reached145, k1) { UNWIND reached145 AS n146 MATCH (n146)<-[:OBJECT]-(f147:Relation) WHERE f147.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f147.knownFrom <= k1 AND f147.knownTo > k1 MATCH (f147)-[:SUBJECT]->(n148) WHERE n148.kind = 'EVENT' RETURN collect(DISTINCT n148) AS more149 }
WITH asked117, k1, reached145 + more149 AS reached150
CALL (reached150, k1) { UNWIND reached150 AS n151 MATCH (n151)<-[:PARTICIPANT|ON_BEHALF_OF]-(f152:Participation) WHERE f152.knownFrom <= k1 AND f152.knownTo > k1 MATCH (f152)-[:EVENT]->(n153) RETURN collect(DISTINCT n153) AS more154 }
WITH asked117, k1, reached150 + more154 AS reached155
CALL (reached155, k1) { UNWIND reached155 AS n156 MATCH (n156)<-[:OBJECT]-(f157:Relation) WHERE f157.type IN ['PART_OF'] AND f157.knownFrom <= k1 AND f157.knownTo > k1 MATCH (f157)-[:SUBJECT]->(n158) RETURN collect(DISTINCT n158) AS more159 }
WITH asked117, k1, reached155 + more159 AS reached160
CALL (reached160, k1) { UNWIND reached160 AS n161 MATCH (n161)<-[:OBJECT]-(f162:Relation) WHERE f162.type IN ['PART_OF'] AND f162.knownFrom <= k1 AND f162.knownTo > k1 MATCH (f162)-[:SUBJECT]->(n163) RETURN collect(DISTINCT n163) AS more164 }
WITH asked117, k1, reached160 + more164 AS reached165
UNWIND reached165 AS n166
WITH DISTINCT asked117, n166, k1
MATCH (n166)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n167:Fact)
WITH n167, k1, collect(DISTINCT asked117) AS roots168 WHERE size(roots168) = $p5
WITH n167, k1 WHERE n167.knownFrom <= k1 AND n167.knownTo > k1 AND n167.kind IN $p2
WITH n167.kind AS lane169, count(*) AS count170, k1
WITH count170 ORDER BY lane169 SKIP 500
RETURN coalesce(sum(count170), 0) AS c171
}
CALL (k1) {
MATCH (e172:Entity) WHERE e172.id IN $p0
WITH e172, e172.id AS asked173, k1
WITH DISTINCT coalesce(e172.mergedInto, e172.id) AS id174, k1, asked173
MATCH (root175:Entity {id: id174}) WHERE root175.knownFrom <= k1 AND root175.knownTo > k1
WITH asked173, k1, [root175] AS reached176
CALL (reached176, k1) { UNWIND reached176 AS n177 MATCH (n177)<-[:OBJECT]-(f178:Relation) WHERE f178.type IN ['PART_OF'] AND f178.knownFrom <= k1 AND f178.knownTo > k1 MATCH (f178)-[:SUBJECT]->(n179) RETURN collect(DISTINCT n179) AS more180 }
WITH asked173, k1, reached176 + more180 AS reached181
CALL (reached181, k1) { UNWIND reached181 AS n182 MATCH (n182)<-[:OBJECT]-(f183:Relation) WHERE f183.type IN ['PART_OF'] AND f183.knownFrom <= k1 AND f183.knownTo > k1 MATCH (f183)-[:SUBJECT]->(n184) RETURN collect(DISTINCT n184) AS more185 }
WITH asked173, k1, reached181 + more185 AS reached186
CALL (reached186, k1) { UNWIND reached186 AS n187 MATCH (n187)<-[:OBJECT]-(f188:Relation) WHERE f188.type IN ['PART_OF'] AND f188.knownFrom <= k1 AND f188.knownTo > k1 MATCH (f188)-[:SUBJECT]->(n189) RETURN collect(DISTINCT n189) AS more190 }
WITH asked173, k1, reached186 + more190 AS reached191
CALL (reached191, k1) { UNWIND reached191 AS n192 MATCH (n192)<-[:SUBJECT]-(f193:Relation) WHERE f193.type IN ['SERVES_AS'] AND f193.knownFrom <= k1 AND f193.knownTo > k1 MATCH (f193)-[:OBJECT]->(n194) RETURN collect(DISTINCT n194) AS more195 }
WITH asked173, k1, reached191 + more195 AS reached196
CALL (reached196, k1) { UNWIND reached196 AS n197 MATCH (n197)<-[:OBJECT]-(f198:Relation) WHERE f198.type IN ['BELONGS_TO'] AND f198.knownFrom <= k1 AND f198.knownTo > k1 MATCH (f198)-[:SUBJECT]->(n199) WHERE n199.kind = 'OFFICE' RETURN collect(DISTINCT n199) AS more200 }
WITH asked173, k1, reached196 + more200 AS reached201
CALL (reached201, k1) { UNWIND reached201 AS n202 MATCH (n202)<-[:OBJECT]-(f203:Relation) WHERE f203.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f203.knownFrom <= k1 AND f203.knownTo > k1 MATCH (f203)-[:SUBJECT]->(n204) WHERE n204.kind = 'EVENT' RETURN collect(DISTINCT n204) AS more205 }
WITH asked173, k1, reached201 + more205 AS reached206
CALL (reached206, k1) { UNWIND reached206 AS n207 MATCH (n207)<-[:PARTICIPANT|ON_BEHALF_OF]-(f208:Participation) WHERE f208.knownFrom <= k1 AND f208.knownTo > k1 MATCH (f208)-[:EVENT]->(n209) RETURN collect(DISTINCT n209) AS more210 }
WITH asked173, k1, reached206 + more210 AS reached211
CALL (reached211, k1) { UNWIND reached211 AS n212 MATCH (n212)<-[:OBJECT]-(f213:Relation) WHERE f213.type IN ['PART_OF'] AND f213.knownFrom <= k1 AND f213.knownTo > k1 MATCH (f213)-[:SUBJECT]->(n214) RETURN collect(DISTINCT n214) AS more215 }
WITH asked173, k1, reached211 + more215 AS reached216
CALL (reached216, k1) { UNWIND reached216 AS n217 MATCH (n217)<-[:OBJECT]-(f218:Relation) WHERE f218.type IN ['PART_OF'] AND f218.knownFrom <= k1 AND f218.knownTo > k1 MATCH (f218)-[:SUBJECT]->(n219) RETURN collect(DISTINCT n219) AS more220 }
WITH asked173, k1, reached216 + more220 AS reached221
UNWIND reached221 AS n222
WITH DISTINCT asked173, n222, k1
MATCH (n222)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n167:Fact)
WITH n167, k1, collect(DISTINCT asked173) AS roots223 WHERE size(roots223) = $p6
WITH n167, k1 WHERE n167.knownFrom <= k1 AND n167.knownTo > k1 AND NOT (n167.kind IN $p2)
RETURN count(*) AS c224
}
CALL (k1) {
MATCH (e225:Entity) WHERE e225.id IN $p0
WITH e225, e225.id AS asked226, k1
WITH DISTINCT coalesce(e225.mergedInto, e225.id) AS id227, k1, asked226
MATCH (root228:Entity {id: id227}) WHERE root228.knownFrom <= k1 AND root228.knownTo > k1
WITH asked226, k1, [root228] AS reached229
CALL (reached229, k1) { UNWIND reached229 AS n230 MATCH (n230)<-[:OBJECT]-(f231:Relation) WHERE f231.type IN ['PART_OF'] AND f231.knownFrom <= k1 AND f231.knownTo > k1 MATCH (f231)-[:SUBJECT]->(n232) RETURN collect(DISTINCT n232) AS more233 }
WITH asked226, k1, reached229 + more233 AS reached234
CALL (reached234, k1) { UNWIND reached234 AS n235 MATCH (n235)<-[:OBJECT]-(f236:Relation) WHERE f236.type IN ['PART_OF'] AND f236.knownFrom <= k1 AND f236.knownTo > k1 MATCH (f236)-[:SUBJECT]->(n237) RETURN collect(DISTINCT n237) AS more238 }
WITH asked226, k1, reached234 + more238 AS reached239
CALL (reached239, k1) { UNWIND reached239 AS n240 MATCH (n240)<-[:OBJECT]-(f241:Relation) WHERE f241.type IN ['PART_OF'] AND f241.knownFrom <= k1 AND f241.knownTo > k1 MATCH (f241)-[:SUBJECT]->(n242) RETURN collect(DISTINCT n242) AS more243 }
WITH asked226, k1, reached239 + more243 AS reached244
CALL (reached244, k1) { UNWIND reached244 AS n245 MATCH (n245)<-[:SUBJECT]-(f246:Relation) WHERE f246.type IN ['SERVES_AS'] AND f246.knownFrom <= k1 AND f246.knownTo > k1 MATCH (f246)-[:OBJECT]->(n247) RETURN collect(DISTINCT n247) AS more248 }
WITH asked226, k1, reached244 + more248 AS reached249
CALL (reached249, k1) { UNWIND reached249 AS n250 MATCH (n250)<-[:OBJECT]-(f251:Relation) WHERE f251.type IN ['BELONGS_TO'] AND f251.knownFrom <= k1 AND f251.knownTo > k1 MATCH (f251)-[:SUBJECT]->(n252) WHERE n252.kind = 'OFFICE' RETURN collect(DISTINCT n252) AS more253 }
WITH asked226, k1, reached249 + more253 AS reached254
CALL (reached254, k1) { UNWIND reached254 AS n255 MATCH (n255)<-[:OBJECT]-(f256:Relation) WHERE f256.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f256.knownFrom <= k1 AND f256.knownTo > k1 MATCH (f256)-[:SUBJECT]->(n257) WHERE n257.kind = 'EVENT' RETURN collect(DISTINCT n257) AS more258 }
WITH asked226, k1, reached254 + more258 AS reached259
CALL (reached259, k1) { UNWIND reached259 AS n260 MATCH (n260)<-[:PARTICIPANT|ON_BEHALF_OF]-(f261:Participation) WHERE f261.knownFrom <= k1 AND f261.knownTo > k1 MATCH (f261)-[:EVENT]->(n262) RETURN collect(DISTINCT n262) AS more263 }
WITH asked226, k1, reached259 + more263 AS reached264
CALL (reached264, k1) { UNWIND reached264 AS n265 MATCH (n265)<-[:OBJECT]-(f266:Relation) WHERE f266.type IN ['PART_OF'] AND f266.knownFrom <= k1 AND f266.knownTo > k1 MATCH (f266)-[:SUBJECT]->(n267) RETURN collect(DISTINCT n267) AS more268 }
WITH asked226, k1, reached264 + more268 AS reached269
CALL (reached269, k1) { UNWIND reached269 AS n270 MATCH (n270)<-[:OBJECT]-(f271:Relation) WHERE f271.type IN ['PART_OF'] AND f271.knownFrom <= k1 AND f271.knownTo > k1 MATCH (f271)-[:SUBJECT]->(n272) RETURN collect(DISTINCT n272) AS more273 }
WITH asked226, k1, reached269 + more273 AS reached274
UNWIND reached274 AS n275
WITH DISTINCT asked226, n275, k1
MATCH (n275)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n276:Fact)
WITH n276, k1, collect(DISTINCT asked226) AS roots277 WHERE size(roots277) = $p7
WITH n276, k1 WHERE n276.knownFrom <= k1 AND n276.knownTo > k1 AND n276.kind IN $p2
WITH min(CASE WHEN n276.startMin > -1000000000000 THEN n276.startMin WHEN n276.startMax < 1000000000000 THEN n276.startMax ELSE null END) AS from278, max(CASE WHEN n276.endMax < 1000000000000 THEN n276.endMax WHEN n276.endMin > -1000000000000 THEN n276.endMin ELSE null END) AS to279
RETURN [from278, to279] AS c280
}
CALL (k1) {
MATCH (e281:Entity) WHERE e281.id IN $p0
WITH e281, e281.id AS asked282, k1
WITH DISTINCT coalesce(e281.mergedInto, e281.id) AS id283, k1, asked282
MATCH (root284:Entity {id: id283}) WHERE root284.knownFrom <= k1 AND root284.knownTo > k1
WITH asked282, k1, [root284] AS reached285
CALL (reached285, k1) { UNWIND reached285 AS n286 MATCH (n286)<-[:OBJECT]-(f287:Relation) WHERE f287.type IN ['PART_OF'] AND f287.knownFrom <= k1 AND f287.knownTo > k1 MATCH (f287)-[:SUBJECT]->(n288) RETURN collect(DISTINCT n288) AS more289 }
WITH asked282, k1, reached285 + more289 AS reached290
CALL (reached290, k1) { UNWIND reached290 AS n291 MATCH (n291)<-[:OBJECT]-(f292:Relation) WHERE f292.type IN ['PART_OF'] AND f292.knownFrom <= k1 AND f292.knownTo > k1 MATCH (f292)-[:SUBJECT]->(n293) RETURN collect(DISTINCT n293) AS more294 }
WITH asked282, k1, reached290 + more294 AS reached295
CALL (reached295, k1) { UNWIND reached295 AS n296 MATCH (n296)<-[:OBJECT]-(f297:Relation) WHERE f297.type IN ['PART_OF'] AND f297.knownFrom <= k1 AND f297.knownTo > k1 MATCH (f297)-[:SUBJECT]->(n298) RETURN collect(DISTINCT n298) AS more299 }
WITH asked282, k1, reached295 + more299 AS reached300
CALL (reached300, k1) { UNWIND reached300 AS n301 MATCH (n301)<-[:SUBJECT]-(f302:Relation) WHERE f302.type IN ['SERVES_AS'] AND f302.knownFrom <= k1 AND f302.knownTo > k1 MATCH (f302)-[:OBJECT]->(n303) RETURN collect(DISTINCT n303) AS more304 }
WITH asked282, k1, reached300 + more304 AS reached305
CALL (reached305, k1) { UNWIND reached305 AS n306 MATCH (n306)<-[:OBJECT]-(f307:Relation) WHERE f307.type IN ['BELONGS_TO'] AND f307.knownFrom <= k1 AND f307.knownTo > k1 MATCH (f307)-[:SUBJECT]->(n308) WHERE n308.kind = 'OFFICE' RETURN collect(DISTINCT n308) AS more309 }
WITH asked282, k1, reached305 + more309 AS reached310
CALL (reached310, k1) { UNWIND reached310 AS n311 MATCH (n311)<-[:OBJECT]-(f312:Relation) WHERE f312.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f312.knownFrom <= k1 AND f312.knownTo > k1 MATCH (f312)-[:SUBJECT]->(n313) WHERE n313.kind = 'EVENT' RETURN collect(DISTINCT n313) AS more314 }
WITH asked282, k1, reached310 + more314 AS reached315
CALL (reached315, k1) { UNWIND reached315 AS n316 MATCH (n316)<-[:PARTICIPANT|ON_BEHALF_OF]-(f317:Participation) WHERE f317.knownFrom <= k1 AND f317.knownTo > k1 MATCH (f317)-[:EVENT]->(n318) RETURN collect(DISTINCT n318) AS more319 }
WITH asked282, k1, reached315 + more319 AS reached320
CALL (reached320, k1) { UNWIND reached320 AS n321 MATCH (n321)<-[:OBJECT]-(f322:Relation) WHERE f322.type IN ['PART_OF'] AND f322.knownFrom <= k1 AND f322.knownTo > k1 MATCH (f322)-[:SUBJECT]->(n323) RETURN collect(DISTINCT n323) AS more324 }
WITH asked282, k1, reached320 + more324 AS reached325
CALL (reached325, k1) { UNWIND reached325 AS n326 MATCH (n326)<-[:OBJECT]-(f327:Relation) WHERE f327.type IN ['PART_OF'] AND f327.knownFrom <= k1 AND f327.knownTo > k1 MATCH (f327)-[:SUBJECT]->(n328) RETURN collect(DISTINCT n328) AS more329 }
WITH asked282, k1, reached325 + more329 AS reached330
UNWIND reached330 AS n331
WITH DISTINCT asked282, n331, k1
MATCH (n331)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n332:Fact)
WITH n332, k1, collect(DISTINCT asked282) AS roots333 WHERE size(roots333) = $p8
WITH n332, k1 WHERE n332.knownFrom <= k1 AND n332.knownTo > k1 AND n332.kind IN $p2 AND n332.startMin = -1000000000000 AND n332.startMax = 1000000000000 AND n332.endMin = -1000000000000 AND n332.endMax = 1000000000000
RETURN count(*) AS c334
}
CALL (k1) {
MATCH (n335:Entity) WHERE n335.id IN $p9 RETURN collect([n335.id, n335.kind]) AS c336
}
OPTIONAL MATCH (clock337:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock337.writing IS NULL
RETURN [k1, [[c61, c115, [c224, c171], c280, c334], c336], coalesce(clock337.number, 0)] AS row
