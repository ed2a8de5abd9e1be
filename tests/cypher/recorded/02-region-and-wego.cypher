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
RETURN collect([[[n53.kind, n53.acting, n53.vacant, n53.role, n53.groupText, n53.type, n53.text, n53.property, n53.unit, n53.support], c57], [[n53.start, n53.end, n53.endKind, n53.labelStart, n53.labelEnd, n53.labelEndKind, n53.accounts, n53.support], n53.startMin, n53.endMax], n53.support, n53.conflict, n53.voices, c60]) AS c61
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
WITH min(CASE WHEN n167.startMin > -1000000000000 THEN n167.startMin WHEN coalesce(n167.saidStartMax, n167.startMax) < 1000000000000 THEN coalesce(n167.saidStartMax, n167.startMax) ELSE null END) AS from169, max(CASE WHEN n167.endMax < 1000000000000 THEN n167.endMax WHEN coalesce(n167.saidEndMin, n167.endMin) > -1000000000000 THEN coalesce(n167.saidEndMin, n167.endMin) ELSE null END) AS to170
RETURN [from169, to170] AS c171
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
MATCH (n222)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n223:Fact)
WITH n223, k1, collect(DISTINCT asked173) AS roots224 WHERE size(roots224) = $p6
WITH n223, k1 WHERE n223.knownFrom <= k1 AND n223.knownTo > k1 AND n223.kind IN $p2 AND n223.sort >= 'piscd0jk'
RETURN count(*) AS c225
}
CALL (k1) {
MATCH (n226:Entity) WHERE n226.id IN $p7 RETURN collect([n226.id, n226.kind]) AS c227
}
OPTIONAL MATCH (clock228:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock228.writing IS NULL
RETURN [k1, [[c61, c115, c171, c225], c227], coalesce(clock228.number, 0)] AS row
