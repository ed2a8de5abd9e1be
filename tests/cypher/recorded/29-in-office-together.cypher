OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH 1 AS one6 LIMIT 2
RETURN count(one6) AS c7
}
CALL (k1) {
CALL (k1) {
MATCH (named8:Entity {id: $p0}) WHERE named8.knownFrom <= k1 AND named8.knownTo > k1
WITH named8, named8.id AS asked9, k1
WITH DISTINCT coalesce(named8.mergedInto, named8.id) AS id10, k1, asked9
MATCH (root11:Entity {id: id10}) WHERE root11.knownFrom <= k1 AND root11.knownTo > k1
WITH k1, [root11] AS reached12
CALL (reached12, k1) { UNWIND reached12 AS n13 MATCH (n13)<-[:SUBJECT]-(f14:Relation) WHERE f14.type = 'SERVES_AS' AND f14.knownFrom <= k1 AND f14.knownTo > k1 MATCH (f14)-[:OBJECT]->(n15) RETURN collect(DISTINCT n15) AS more16 }
WITH k1, reached12 + more16 AS reached17
CALL (reached17, k1) { UNWIND reached17 AS n18 MATCH (n18)<-[:OBJECT]-(f19:Relation) WHERE f19.type = 'PART_OF' AND f19.knownFrom <= k1 AND f19.knownTo > k1 MATCH (f19)-[:SUBJECT]->(n20) RETURN collect(DISTINCT n20) AS more21 }
WITH k1, reached17 + more21 AS reached22
CALL (reached22, k1) { UNWIND reached22 AS n23 MATCH (n23)<-[:OBJECT]-(f24:Relation) WHERE f24.type = 'PART_OF' AND f24.knownFrom <= k1 AND f24.knownTo > k1 MATCH (f24)-[:SUBJECT]->(n25) RETURN collect(DISTINCT n25) AS more26 }
WITH k1, reached22 + more26 AS reached27
CALL (reached27, k1) { UNWIND reached27 AS n28 MATCH (n28)<-[:OBJECT]-(f29:Relation) WHERE f29.type = 'PART_OF' AND f29.knownFrom <= k1 AND f29.knownTo > k1 MATCH (f29)-[:SUBJECT]->(n30) RETURN collect(DISTINCT n30) AS more31 }
WITH k1, reached27 + more31 AS reached32
CALL (reached32, k1) { UNWIND reached32 AS n33 MATCH (n33)<-[:OBJECT]-(f34:Relation) WHERE f34.type = 'BELONGS_TO' AND f34.knownFrom <= k1 AND f34.knownTo > k1 MATCH (f34)-[:SUBJECT]->(n35) WHERE n35.kind = 'ORGANIZATION' RETURN collect(DISTINCT n35) AS more36 }
WITH k1, reached32 + more36 AS reached37
UNWIND reached37 AS body38 MATCH (body38)<-[:OBJECT]-(f39:Relation) WHERE f39.type = 'BELONGS_TO' AND f39.knownFrom <= k1 AND f39.knownTo > k1 MATCH (f39)-[:SUBJECT]->(office40) WHERE office40.kind = 'OFFICE'
RETURN collect(DISTINCT office40) AS offices41, collect(DISTINCT office40.id) AS ids42
}
UNWIND offices41 AS office43
MATCH (office43)<-[:OFFICE]-(n44:Tenure) WHERE n44.knownFrom <= k1 AND n44.knownTo > k1 AND n44.holderId IS NOT NULL
WITH DISTINCT n44, k1 ORDER BY n44.sort LIMIT 1001
WITH 1 AS one45 LIMIT 1001
RETURN count(one45) AS c46
}
CALL (k1) {
CALL (k1) {
MATCH (named47:Entity {id: $p0}) WHERE named47.knownFrom <= k1 AND named47.knownTo > k1
WITH named47, named47.id AS asked48, k1
WITH DISTINCT coalesce(named47.mergedInto, named47.id) AS id49, k1, asked48
MATCH (root50:Entity {id: id49}) WHERE root50.knownFrom <= k1 AND root50.knownTo > k1
WITH k1, [root50] AS reached51
CALL (reached51, k1) { UNWIND reached51 AS n52 MATCH (n52)<-[:SUBJECT]-(f53:Relation) WHERE f53.type = 'SERVES_AS' AND f53.knownFrom <= k1 AND f53.knownTo > k1 MATCH (f53)-[:OBJECT]->(n54) RETURN collect(DISTINCT n54) AS more55 }
WITH k1, reached51 + more55 AS reached56
CALL (reached56, k1) { UNWIND reached56 AS n57 MATCH (n57)<-[:OBJECT]-(f58:Relation) WHERE f58.type = 'PART_OF' AND f58.knownFrom <= k1 AND f58.knownTo > k1 MATCH (f58)-[:SUBJECT]->(n59) RETURN collect(DISTINCT n59) AS more60 }
WITH k1, reached56 + more60 AS reached61
CALL (reached61, k1) { UNWIND reached61 AS n62 MATCH (n62)<-[:OBJECT]-(f63:Relation) WHERE f63.type = 'PART_OF' AND f63.knownFrom <= k1 AND f63.knownTo > k1 MATCH (f63)-[:SUBJECT]->(n64) RETURN collect(DISTINCT n64) AS more65 }
WITH k1, reached61 + more65 AS reached66
CALL (reached66, k1) { UNWIND reached66 AS n67 MATCH (n67)<-[:OBJECT]-(f68:Relation) WHERE f68.type = 'PART_OF' AND f68.knownFrom <= k1 AND f68.knownTo > k1 MATCH (f68)-[:SUBJECT]->(n69) RETURN collect(DISTINCT n69) AS more70 }
WITH k1, reached66 + more70 AS reached71
CALL (reached71, k1) { UNWIND reached71 AS n72 MATCH (n72)<-[:OBJECT]-(f73:Relation) WHERE f73.type = 'BELONGS_TO' AND f73.knownFrom <= k1 AND f73.knownTo > k1 MATCH (f73)-[:SUBJECT]->(n74) WHERE n74.kind = 'ORGANIZATION' RETURN collect(DISTINCT n74) AS more75 }
WITH k1, reached71 + more75 AS reached76
UNWIND reached76 AS body77 MATCH (body77)<-[:OBJECT]-(f78:Relation) WHERE f78.type = 'BELONGS_TO' AND f78.knownFrom <= k1 AND f78.knownTo > k1 MATCH (f78)-[:SUBJECT]->(office79) WHERE office79.kind = 'OFFICE'
RETURN collect(DISTINCT office79) AS offices80, collect(DISTINCT office79.id) AS ids81
}
UNWIND offices80 AS office82
MATCH (office82)<-[:OFFICE]-(n83:Tenure) WHERE n83.knownFrom <= k1 AND n83.knownTo > k1 AND n83.holderId IS NOT NULL
WITH DISTINCT n83, k1 ORDER BY n83.sort LIMIT 1000
WITH collect(n83) AS all84, k1
UNWIND all84 AS n85 UNWIND all84 AS f86
WITH n85, f86, k1 WHERE n85.sort < f86.sort AND n85.holderId <> f86.holderId AND n85.startMin < f86.endMax AND f86.startMin < n85.endMax
WITH DISTINCT n85, f86, k1 LIMIT 10001
WITH 1 AS one87 LIMIT 10001
RETURN count(one87) AS c88
}
CALL (k1) {
CALL (k1) {
MATCH (named89:Entity {id: $p0}) WHERE named89.knownFrom <= k1 AND named89.knownTo > k1
WITH named89, named89.id AS asked90, k1
WITH DISTINCT coalesce(named89.mergedInto, named89.id) AS id91, k1, asked90
MATCH (root92:Entity {id: id91}) WHERE root92.knownFrom <= k1 AND root92.knownTo > k1
WITH k1, [root92] AS reached93
CALL (reached93, k1) { UNWIND reached93 AS n94 MATCH (n94)<-[:SUBJECT]-(f95:Relation) WHERE f95.type = 'SERVES_AS' AND f95.knownFrom <= k1 AND f95.knownTo > k1 MATCH (f95)-[:OBJECT]->(n96) RETURN collect(DISTINCT n96) AS more97 }
WITH k1, reached93 + more97 AS reached98
CALL (reached98, k1) { UNWIND reached98 AS n99 MATCH (n99)<-[:OBJECT]-(f100:Relation) WHERE f100.type = 'PART_OF' AND f100.knownFrom <= k1 AND f100.knownTo > k1 MATCH (f100)-[:SUBJECT]->(n101) RETURN collect(DISTINCT n101) AS more102 }
WITH k1, reached98 + more102 AS reached103
CALL (reached103, k1) { UNWIND reached103 AS n104 MATCH (n104)<-[:OBJECT]-(f105:Relation) WHERE f105.type = 'PART_OF' AND f105.knownFrom <= k1 AND f105.knownTo > k1 MATCH (f105)-[:SUBJECT]->(n106) RETURN collect(DISTINCT n106) AS more107 }
WITH k1, reached103 + more107 AS reached108
CALL (reached108, k1) { UNWIND reached108 AS n109 MATCH (n109)<-[:OBJECT]-(f110:Relation) WHERE f110.type = 'PART_OF' AND f110.knownFrom <= k1 AND f110.knownTo > k1 MATCH (f110)-[:SUBJECT]->(n111) RETURN collect(DISTINCT n111) AS more112 }
WITH k1, reached108 + more112 AS reached113
CALL (reached113, k1) { UNWIND reached113 AS n114 MATCH (n114)<-[:OBJECT]-(f115:Relation) WHERE f115.type = 'BELONGS_TO' AND f115.knownFrom <= k1 AND f115.knownTo > k1 MATCH (f115)-[:SUBJECT]->(n116) WHERE n116.kind = 'ORGANIZATION' RETURN collect(DISTINCT n116) AS more117 }
WITH k1, reached113 + more117 AS reached118
UNWIND reached118 AS body119 MATCH (body119)<-[:OBJECT]-(f120:Relation) WHERE f120.type = 'BELONGS_TO' AND f120.knownFrom <= k1 AND f120.knownTo > k1 MATCH (f120)-[:SUBJECT]->(office121) WHERE office121.kind = 'OFFICE'
RETURN collect(DISTINCT office121) AS offices122, collect(DISTINCT office121.id) AS ids123
}
UNWIND offices122 AS office124
MATCH (office124)<-[:OFFICE]-(n125:Tenure) WHERE n125.knownFrom <= k1 AND n125.knownTo > k1 AND n125.holderId IS NOT NULL
WITH DISTINCT n125, k1 ORDER BY n125.sort LIMIT 1000
WITH collect(n125) AS all126, k1
UNWIND all126 AS n127 UNWIND all126 AS f128
WITH n127, f128, k1 WHERE n127.sort < f128.sort AND n127.holderId <> f128.holderId AND n127.startMin < f128.endMax AND f128.startMin < n127.endMax
WITH DISTINCT n127, f128, k1 LIMIT 10000
WITH n127, f128, k1, toString(2000000000000 + CASE WHEN n127.startMin > -1000000000000 OR f128.startMin > -1000000000000 THEN CASE WHEN n127.startMin > f128.startMin THEN n127.startMin ELSE f128.startMin END ELSE CASE WHEN n127.startMax > f128.startMax THEN n127.startMax ELSE f128.startMax END END) + ' ' + n127.sort + ' ' + f128.sort AS rank129
WITH n127, f128, rank129, k1 ORDER BY rank129 LIMIT $p1
CALL (n127, k1) {
MATCH (n127)-[:HOLDER]->(n130)
RETURN collect([n130.kind, n130.label]) AS c131
}
MATCH (n127)-[:OFFICE]->(n132)
CALL (f128, k1) {
MATCH (f128)-[:HOLDER]->(n133)
RETURN collect([n133.kind, n133.label]) AS c134
}
MATCH (f128)-[:OFFICE]->(n135)
CALL (n127, f128, k1) {
MATCH (n127)-[:OFFICE]->(office136)<-[:SUBJECT]-(f137:Relation) WHERE f137.type = 'BELONGS_TO' AND f137.knownFrom <= k1 AND f137.knownTo > k1
MATCH (f137)-[:OBJECT]->(body138)
MATCH (f128)-[:OFFICE]->(office139)<-[:SUBJECT]-(f140:Relation) WHERE f140.type = 'BELONGS_TO' AND f140.knownFrom <= k1 AND f140.knownTo > k1
MATCH (f140)-[:OBJECT]->(body141)
WITH body138, body141 WHERE body141.id = body138.id
RETURN count(body141) AS c142
}
WITH n127, f128, rank129, c131, n132, c134, n135, c142 ORDER BY rank129
RETURN collect([[c131, [n132.label]], [c134, [n135.label]], [[n127.startMin, n127.startMax, n127.endMin, n127.endMax, n127.support, n127.endKind], [f128.startMin, f128.startMax, f128.endMin, f128.endMax, f128.support, f128.endKind]], [[n127.startMin, n127.startMax, n127.endMin, n127.endMax, n127.support, n127.endKind], [f128.startMin, f128.startMax, f128.endMin, f128.endMax, f128.support, f128.endKind]], [[n127.startMin, n127.startMax, n127.endMin, n127.endMax, n127.support, n127.endKind], [f128.startMin, f128.startMax, f128.endMin, f128.endMax, f128.support, f128.endKind]], [[n127.startMin, n127.startMax, n127.endMin, n127.endMax, n127.support, n127.endKind], [f128.startMin, f128.startMax, f128.endMin, f128.endMax, f128.support, f128.endKind]], [n127.officeId = f128.officeId, c142]]) AS c143
}
CALL (k1) {
CALL (k1) {
MATCH (named144:Entity {id: $p0}) WHERE named144.knownFrom <= k1 AND named144.knownTo > k1
WITH named144, named144.id AS asked145, k1
WITH DISTINCT coalesce(named144.mergedInto, named144.id) AS id146, k1, asked145
MATCH (root147:Entity {id: id146}) WHERE root147.knownFrom <= k1 AND root147.knownTo > k1
WITH k1, [root147] AS reached148
CALL (reached148, k1) { UNWIND reached148 AS n149 MATCH (n149)<-[:SUBJECT]-(f150:Relation) WHERE f150.type = 'SERVES_AS' AND f150.knownFrom <= k1 AND f150.knownTo > k1 MATCH (f150)-[:OBJECT]->(n151) RETURN collect(DISTINCT n151) AS more152 }
WITH k1, reached148 + more152 AS reached153
CALL (reached153, k1) { UNWIND reached153 AS n154 MATCH (n154)<-[:OBJECT]-(f155:Relation) WHERE f155.type = 'PART_OF' AND f155.knownFrom <= k1 AND f155.knownTo > k1 MATCH (f155)-[:SUBJECT]->(n156) RETURN collect(DISTINCT n156) AS more157 }
WITH k1, reached153 + more157 AS reached158
CALL (reached158, k1) { UNWIND reached158 AS n159 MATCH (n159)<-[:OBJECT]-(f160:Relation) WHERE f160.type = 'PART_OF' AND f160.knownFrom <= k1 AND f160.knownTo > k1 MATCH (f160)-[:SUBJECT]->(n161) RETURN collect(DISTINCT n161) AS more162 }
WITH k1, reached158 + more162 AS reached163
CALL (reached163, k1) { UNWIND reached163 AS n164 MATCH (n164)<-[:OBJECT]-(f165:Relation) WHERE f165.type = 'PART_OF' AND f165.knownFrom <= k1 AND f165.knownTo > k1 MATCH (f165)-[:SUBJECT]->(n166) RETURN collect(DISTINCT n166) AS more167 }
WITH k1, reached163 + more167 AS reached168
CALL (reached168, k1) { UNWIND reached168 AS n169 MATCH (n169)<-[:OBJECT]-(f170:Relation) WHERE f170.type = 'BELONGS_TO' AND f170.knownFrom <= k1 AND f170.knownTo > k1 MATCH (f170)-[:SUBJECT]->(n171) WHERE n171.kind = 'ORGANIZATION' RETURN collect(DISTINCT n171) AS more172 }
WITH k1, reached168 + more172 AS reached173
UNWIND reached173 AS body174 MATCH (body174)<-[:OBJECT]-(f175:Relation) WHERE f175.type = 'BELONGS_TO' AND f175.knownFrom <= k1 AND f175.knownTo > k1 MATCH (f175)-[:SUBJECT]->(office176) WHERE office176.kind = 'OFFICE'
RETURN collect(DISTINCT office176) AS offices177, collect(DISTINCT office176.id) AS ids178
}
UNWIND offices177 AS office179
MATCH (office179)<-[:OFFICE]-(n180:Tenure) WHERE n180.knownFrom <= k1 AND n180.knownTo > k1 AND n180.holderId IS NOT NULL
WITH DISTINCT n180, k1 ORDER BY n180.sort LIMIT 1000
WITH collect(n180) AS all181, k1
UNWIND all181 AS n182 UNWIND all181 AS f183
WITH n182, f183, k1 WHERE n182.sort < f183.sort AND n182.holderId <> f183.holderId AND n182.startMin < f183.endMax AND f183.startMin < n182.endMax
WITH DISTINCT n182, f183, k1 LIMIT 10000
WITH n182, f183, k1, toString(2000000000000 + CASE WHEN n182.startMin > -1000000000000 OR f183.startMin > -1000000000000 THEN CASE WHEN n182.startMin > f183.startMin THEN n182.startMin ELSE f183.startMin END ELSE CASE WHEN n182.startMax > f183.startMax THEN n182.startMax ELSE f183.startMax END END) + ' ' + n182.sort + ' ' + f183.sort AS rank184
RETURN count(*) AS c185
}
CALL (k1) { OPTIONAL MATCH (clock186:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock186.writing IS NULL THEN coalesce(clock186.number, 0) ELSE null END AS after187 }
RETURN [k1, [c7, [c46, [c88, [c143, c185]]]], after187] AS row
