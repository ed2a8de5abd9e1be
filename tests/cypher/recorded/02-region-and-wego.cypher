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
MATCH (n53)-[link58:HOLDER|MEMBER|PARTICIPANT|EVENT|SUBJECT|ENTITY|ABOUT|OFFICE|BODY|OBJECT|ON_BEHALF_OF|CAPACITY]->(n59)
RETURN collect([type(link58), n59.id, [n59.kind, n59.id]]) AS c60
}
CALL (n53, k1) {
UNWIND coalesce(n53.implied, []) AS entry61
CALL (k1, entry61) { MATCH (n62:Fact {id: split(entry61, '	')[2]}) WHERE n62.knownFrom <= k1 AND n62.knownTo > k1 RETURN n62 UNION ALL MATCH (n62:Withdrawn {id: split(entry61, '	')[2]}) WHERE n62.knownFrom <= k1 AND n62.knownTo > k1 RETURN n62 }
RETURN collect([entry61]) AS c63
}
CALL (n53, k1) {
MATCH (n53)-[:CLAIM]->(claim64:Claim) WHERE claim64.knownFrom <= k1 AND claim64.knownTo > k1 MATCH (claim64)-[:SOURCE]->(n65) WITH n65, claim64, k1 ORDER BY claim64.sort LIMIT 1
RETURN collect([n65.title]) AS c66
}
WITH n53, c57, c60, c63, c66 ORDER BY n53.sort
RETURN collect([[[n53.kind, n53.acting, n53.vacant, n53.role, n53.groupText, n53.type, n53.text, n53.property, n53.unit, n53.support], c57], [n53.kind, n53.id, n53.kind], c60, [[n53.start, n53.end, n53.endKind, n53.labelStart, n53.labelEnd, n53.labelEndKind, n53.accounts, n53.support], n53.startMin, n53.endMax, [n53.startMin, n53.startMax, n53.endMin, n53.endMax, n53.support], [n53.startMin, n53.startMax, n53.endMin, n53.endMax, n53.support], n53.start, n53.end, n53.bridges, c63], n53.support, n53.disputedParts, n53.voices, c66]) AS c67
}
CALL (k1) {
MATCH (e68:Entity) WHERE e68.id IN $p0
WITH e68, e68.id AS asked69, k1
WITH DISTINCT coalesce(e68.mergedInto, e68.id) AS id70, k1, asked69
MATCH (root71:Entity {id: id70}) WHERE root71.knownFrom <= k1 AND root71.knownTo > k1
WITH asked69, k1, [root71] AS reached72
CALL (reached72, k1) { UNWIND reached72 AS n73 MATCH (n73)<-[:OBJECT]-(f74:Relation) WHERE f74.type IN ['PART_OF'] AND f74.knownFrom <= k1 AND f74.knownTo > k1 MATCH (f74)-[:SUBJECT]->(n75) RETURN collect(DISTINCT n75) AS more76 }
WITH asked69, k1, reached72 + more76 AS reached77
CALL (reached77, k1) { UNWIND reached77 AS n78 MATCH (n78)<-[:OBJECT]-(f79:Relation) WHERE f79.type IN ['PART_OF'] AND f79.knownFrom <= k1 AND f79.knownTo > k1 MATCH (f79)-[:SUBJECT]->(n80) RETURN collect(DISTINCT n80) AS more81 }
WITH asked69, k1, reached77 + more81 AS reached82
CALL (reached82, k1) { UNWIND reached82 AS n83 MATCH (n83)<-[:OBJECT]-(f84:Relation) WHERE f84.type IN ['PART_OF'] AND f84.knownFrom <= k1 AND f84.knownTo > k1 MATCH (f84)-[:SUBJECT]->(n85) RETURN collect(DISTINCT n85) AS more86 }
WITH asked69, k1, reached82 + more86 AS reached87
CALL (reached87, k1) { UNWIND reached87 AS n88 MATCH (n88)<-[:SUBJECT]-(f89:Relation) WHERE f89.type IN ['SERVES_AS'] AND f89.knownFrom <= k1 AND f89.knownTo > k1 MATCH (f89)-[:OBJECT]->(n90) RETURN collect(DISTINCT n90) AS more91 }
WITH asked69, k1, reached87 + more91 AS reached92
CALL (reached92, k1) { UNWIND reached92 AS n93 MATCH (n93)<-[:OBJECT]-(f94:Relation) WHERE f94.type IN ['BELONGS_TO'] AND f94.knownFrom <= k1 AND f94.knownTo > k1 MATCH (f94)-[:SUBJECT]->(n95) WHERE n95.kind = 'OFFICE' RETURN collect(DISTINCT n95) AS more96 }
WITH asked69, k1, reached92 + more96 AS reached97
CALL (reached97, k1) { UNWIND reached97 AS n98 MATCH (n98)<-[:OBJECT]-(f99:Relation) WHERE f99.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f99.knownFrom <= k1 AND f99.knownTo > k1 MATCH (f99)-[:SUBJECT]->(n100) WHERE n100.kind = 'EVENT' RETURN collect(DISTINCT n100) AS more101 }
WITH asked69, k1, reached97 + more101 AS reached102
CALL (reached102, k1) { UNWIND reached102 AS n103 MATCH (n103)<-[:PARTICIPANT|ON_BEHALF_OF]-(f104:Participation) WHERE f104.knownFrom <= k1 AND f104.knownTo > k1 MATCH (f104)-[:EVENT]->(n105) RETURN collect(DISTINCT n105) AS more106 }
WITH asked69, k1, reached102 + more106 AS reached107
CALL (reached107, k1) { UNWIND reached107 AS n108 MATCH (n108)<-[:OBJECT]-(f109:Relation) WHERE f109.type IN ['PART_OF'] AND f109.knownFrom <= k1 AND f109.knownTo > k1 MATCH (f109)-[:SUBJECT]->(n110) RETURN collect(DISTINCT n110) AS more111 }
WITH asked69, k1, reached107 + more111 AS reached112
CALL (reached112, k1) { UNWIND reached112 AS n113 MATCH (n113)<-[:OBJECT]-(f114:Relation) WHERE f114.type IN ['PART_OF'] AND f114.knownFrom <= k1 AND f114.knownTo > k1 MATCH (f114)-[:SUBJECT]->(n115) RETURN collect(DISTINCT n115) AS more116 }
WITH asked69, k1, reached112 + more116 AS reached117
UNWIND reached117 AS n118
WITH DISTINCT asked69, n118, k1
MATCH (n118)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n119:Fact)
WITH n119, k1, collect(DISTINCT asked69) AS roots120 WHERE size(roots120) = $p4
WITH n119, k1 WHERE n119.knownFrom <= k1 AND n119.knownTo > k1 AND n119.kind IN $p2
RETURN count(*) AS c121
}
CALL (k1) {
MATCH (e122:Entity) WHERE e122.id IN $p0
WITH e122, e122.id AS asked123, k1
WITH DISTINCT coalesce(e122.mergedInto, e122.id) AS id124, k1, asked123
MATCH (root125:Entity {id: id124}) WHERE root125.knownFrom <= k1 AND root125.knownTo > k1
WITH asked123, k1, [root125] AS reached126
CALL (reached126, k1) { UNWIND reached126 AS n127 MATCH (n127)<-[:OBJECT]-(f128:Relation) WHERE f128.type IN ['PART_OF'] AND f128.knownFrom <= k1 AND f128.knownTo > k1 MATCH (f128)-[:SUBJECT]->(n129) RETURN collect(DISTINCT n129) AS more130 }
WITH asked123, k1, reached126 + more130 AS reached131
CALL (reached131, k1) { UNWIND reached131 AS n132 MATCH (n132)<-[:OBJECT]-(f133:Relation) WHERE f133.type IN ['PART_OF'] AND f133.knownFrom <= k1 AND f133.knownTo > k1 MATCH (f133)-[:SUBJECT]->(n134) RETURN collect(DISTINCT n134) AS more135 }
WITH asked123, k1, reached131 + more135 AS reached136
CALL (reached136, k1) { UNWIND reached136 AS n137 MATCH (n137)<-[:OBJECT]-(f138:Relation) WHERE f138.type IN ['PART_OF'] AND f138.knownFrom <= k1 AND f138.knownTo > k1 MATCH (f138)-[:SUBJECT]->(n139) RETURN collect(DISTINCT n139) AS more140 }
WITH asked123, k1, reached136 + more140 AS reached141
CALL (reached141, k1) { UNWIND reached141 AS n142 MATCH (n142)<-[:SUBJECT]-(f143:Relation) WHERE f143.type IN ['SERVES_AS'] AND f143.knownFrom <= k1 AND f143.knownTo > k1 MATCH (f143)-[:OBJECT]->(n144) RETURN collect(DISTINCT n144) AS more145 }
WITH asked123, k1, reached141 + more145 AS reached146
CALL (reached146, k1) { UNWIND reached146 AS n147 MATCH (n147)<-[:OBJECT]-(f148:Relation) WHERE f148.type IN ['BELONGS_TO'] AND f148.knownFrom <= k1 AND f148.knownTo > k1 MATCH (f148)-[:SUBJECT]->(n149) WHERE n149.kind = 'OFFICE' RETURN collect(DISTINCT n149) AS more150 }
WITH asked123, k1, reached146 + more150 AS reached151
CALL (reached151, k1) { UNWIND reached151 AS n152 MATCH (n152)<-[:OBJECT]-(f153:Relation) WHERE f153.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f153.knownFrom <= k1 AND f153.knownTo > k1 MATCH (f153)-[:SUBJECT]->(n154) WHERE n154.kind = 'EVENT' RETURN collect(DISTINCT n154) AS more155 }
WITH asked123, k1, reached151 + more155 AS reached156
CALL (reached156, k1) { UNWIND reached156 AS n157 MATCH (n157)<-[:PARTICIPANT|ON_BEHALF_OF]-(f158:Participation) WHERE f158.knownFrom <= k1 AND f158.knownTo > k1 MATCH (f158)-[:EVENT]->(n159) RETURN collect(DISTINCT n159) AS more160 }
WITH asked123, k1, reached156 + more160 AS reached161
CALL (reached161, k1) { UNWIND reached161 AS n162 MATCH (n162)<-[:OBJECT]-(f163:Relation) WHERE f163.type IN ['PART_OF'] AND f163.knownFrom <= k1 AND f163.knownTo > k1 MATCH (f163)-[:SUBJECT]->(n164) RETURN collect(DISTINCT n164) AS more165 }
WITH asked123, k1, reached161 + more165 AS reached166
CALL (reached166, k1) { UNWIND reached166 AS n167 MATCH (n167)<-[:OBJECT]-(f168:Relation) WHERE f168.type IN ['PART_OF'] AND f168.knownFrom <= k1 AND f168.knownTo > k1 MATCH (f168)-[:SUBJECT]->(n169) RETURN collect(DISTINCT n169) AS more170 }
WITH asked123, k1, reached166 + more170 AS reached171
UNWIND reached171 AS n172
WITH DISTINCT asked123, n172, k1
MATCH (n172)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n173:Fact)
WITH n173, k1, collect(DISTINCT asked123) AS roots174 WHERE size(roots174) = $p5
WITH n173, k1 WHERE n173.knownFrom <= k1 AND n173.knownTo > k1 AND n173.kind IN $p2
WITH min(CASE WHEN n173.startMin > -1000000000000 THEN n173.startMin WHEN coalesce(n173.saidStartMax, n173.startMax) < 1000000000000 THEN coalesce(n173.saidStartMax, n173.startMax) ELSE null END) AS from175, max(CASE WHEN n173.endMax < 1000000000000 THEN n173.endMax WHEN coalesce(n173.saidEndMin, n173.endMin) > -1000000000000 THEN coalesce(n173.saidEndMin, n173.endMin) ELSE null END) AS to176
RETURN [from175, to176] AS c177
}
CALL (k1) {
MATCH (e178:Entity) WHERE e178.id IN $p0
WITH e178, e178.id AS asked179, k1
WITH DISTINCT coalesce(e178.mergedInto, e178.id) AS id180, k1, asked179
MATCH (root181:Entity {id: id180}) WHERE root181.knownFrom <= k1 AND root181.knownTo > k1
WITH asked179, k1, [root181] AS reached182
CALL (reached182, k1) { UNWIND reached182 AS n183 MATCH (n183)<-[:OBJECT]-(f184:Relation) WHERE f184.type IN ['PART_OF'] AND f184.knownFrom <= k1 AND f184.knownTo > k1 MATCH (f184)-[:SUBJECT]->(n185) RETURN collect(DISTINCT n185) AS more186 }
WITH asked179, k1, reached182 + more186 AS reached187
CALL (reached187, k1) { UNWIND reached187 AS n188 MATCH (n188)<-[:OBJECT]-(f189:Relation) WHERE f189.type IN ['PART_OF'] AND f189.knownFrom <= k1 AND f189.knownTo > k1 MATCH (f189)-[:SUBJECT]->(n190) RETURN collect(DISTINCT n190) AS more191 }
WITH asked179, k1, reached187 + more191 AS reached192
CALL (reached192, k1) { UNWIND reached192 AS n193 MATCH (n193)<-[:OBJECT]-(f194:Relation) WHERE f194.type IN ['PART_OF'] AND f194.knownFrom <= k1 AND f194.knownTo > k1 MATCH (f194)-[:SUBJECT]->(n195) RETURN collect(DISTINCT n195) AS more196 }
WITH asked179, k1, reached192 + more196 AS reached197
CALL (reached197, k1) { UNWIND reached197 AS n198 MATCH (n198)<-[:SUBJECT]-(f199:Relation) WHERE f199.type IN ['SERVES_AS'] AND f199.knownFrom <= k1 AND f199.knownTo > k1 MATCH (f199)-[:OBJECT]->(n200) RETURN collect(DISTINCT n200) AS more201 }
WITH asked179, k1, reached197 + more201 AS reached202
CALL (reached202, k1) { UNWIND reached202 AS n203 MATCH (n203)<-[:OBJECT]-(f204:Relation) WHERE f204.type IN ['BELONGS_TO'] AND f204.knownFrom <= k1 AND f204.knownTo > k1 MATCH (f204)-[:SUBJECT]->(n205) WHERE n205.kind = 'OFFICE' RETURN collect(DISTINCT n205) AS more206 }
WITH asked179, k1, reached202 + more206 AS reached207
CALL (reached207, k1) { UNWIND reached207 AS n208 MATCH (n208)<-[:OBJECT]-(f209:Relation) WHERE f209.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f209.knownFrom <= k1 AND f209.knownTo > k1 MATCH (f209)-[:SUBJECT]->(n210) WHERE n210.kind = 'EVENT' RETURN collect(DISTINCT n210) AS more211 }
WITH asked179, k1, reached207 + more211 AS reached212
CALL (reached212, k1) { UNWIND reached212 AS n213 MATCH (n213)<-[:PARTICIPANT|ON_BEHALF_OF]-(f214:Participation) WHERE f214.knownFrom <= k1 AND f214.knownTo > k1 MATCH (f214)-[:EVENT]->(n215) RETURN collect(DISTINCT n215) AS more216 }
WITH asked179, k1, reached212 + more216 AS reached217
CALL (reached217, k1) { UNWIND reached217 AS n218 MATCH (n218)<-[:OBJECT]-(f219:Relation) WHERE f219.type IN ['PART_OF'] AND f219.knownFrom <= k1 AND f219.knownTo > k1 MATCH (f219)-[:SUBJECT]->(n220) RETURN collect(DISTINCT n220) AS more221 }
WITH asked179, k1, reached217 + more221 AS reached222
CALL (reached222, k1) { UNWIND reached222 AS n223 MATCH (n223)<-[:OBJECT]-(f224:Relation) WHERE f224.type IN ['PART_OF'] AND f224.knownFrom <= k1 AND f224.knownTo > k1 MATCH (f224)-[:SUBJECT]->(n225) RETURN collect(DISTINCT n225) AS more226 }
WITH asked179, k1, reached222 + more226 AS reached227
UNWIND reached227 AS n228
WITH DISTINCT asked179, n228, k1
MATCH (n228)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n229:Fact)
WITH n229, k1, collect(DISTINCT asked179) AS roots230 WHERE size(roots230) = $p6
WITH n229, k1 WHERE n229.knownFrom <= k1 AND n229.knownTo > k1 AND n229.kind IN $p2 AND n229.sort >= 'piscd0jk'
RETURN count(*) AS c231
}
CALL (k1) {
MATCH (n232:Entity) WHERE n232.id IN $p7 RETURN collect([n232.id, n232.kind]) AS c233
}
OPTIONAL MATCH (clock234:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock234.writing IS NULL
RETURN [k1, [[c67, c121, c177, c231], c233], coalesce(clock234.number, 0)] AS row
